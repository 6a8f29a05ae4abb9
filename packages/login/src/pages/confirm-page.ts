import { html } from './html.ts';
import { hidden, layout } from './layout.ts';
import type { PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface ConfirmPage {
  /** Where the form is posted: the fields of `proof`, and `replace=yes`. */
  readonly action: string;
  /** What was posted before, to be posted again. */
  readonly proof:
    | {
        readonly t: string;
        readonly match?: string | undefined;
        readonly confirmed?: boolean | undefined;
      }
    | { readonly cid: string; readonly code: string };
  readonly signedInAs: string;
  readonly maskedAddress: string;
  /** Where "stay" leads. */
  readonly stayUrl: string;
}

/** Asks before one account replaces another in this browser: a session is never changed silently. */
export function confirmPage(site: PageSite, page: ConfirmPage): string {
  const texts = textsOf(site);
  const proof =
    't' in page.proof
      ? html`${hidden('t', page.proof.t)}${hidden('match', page.proof.match)}${hidden('confirmed', page.proof.confirmed === true ? 'yes' : undefined)}`
      : html`${hidden('cid', page.proof.cid)}${hidden('code', page.proof.code)}`;
  const body = html`<p>${texts.confirmLead(page.signedInAs, page.maskedAddress)}</p>
    <form method="post" action="${page.action}">
      ${proof}${hidden('replace', 'yes')}
      <button type="submit">${texts.confirmButton(page.maskedAddress)}</button>
    </form>
    <p><a href="${page.stayUrl}">${texts.confirmStay}</a></p>`;
  return layout(site, { title: texts.confirmTitle, body });
}
