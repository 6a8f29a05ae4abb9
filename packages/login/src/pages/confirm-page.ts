import { html } from './html.ts';
import type { Html } from './html.ts';
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
    | { readonly cid: string; readonly code: string }
    /** A password goes back sealed: it is not written into a page. */
    | { readonly identifier: string; readonly sealed: string; readonly next?: string | undefined };
  readonly signedInAs: string;
  readonly maskedAddress: string;
  /** Where "stay" leads. */
  readonly stayUrl: string;
}

/** Asks before one account replaces another in this browser: a session is never changed silently. */
export function confirmPage(site: PageSite, page: ConfirmPage): string {
  const texts = textsOf(site);
  const proof = proofFields(page.proof);
  const lead = 'sealed' in page.proof ? texts.confirmLeadPassword : texts.confirmLead;
  const body = html`<p>${lead(page.signedInAs, page.maskedAddress)}</p>
    <form method="post" action="${page.action}">
      ${proof}${hidden('replace', 'yes')}
      <button type="submit">${texts.confirmButton(page.maskedAddress)}</button>
    </form>
    <p><a href="${page.stayUrl}">${texts.confirmStay}</a></p>`;
  return layout(site, { title: texts.confirmTitle, body });
}

function proofFields(proof: ConfirmPage['proof']): Html {
  if ('t' in proof) {
    const confirmed = proof.confirmed === true ? 'yes' : undefined;
    return html`${hidden('t', proof.t)}${hidden('match', proof.match)}${hidden('confirmed', confirmed)}`;
  }
  if ('cid' in proof) return html`${hidden('cid', proof.cid)}${hidden('code', proof.code)}`;
  const { identifier, sealed, next } = proof;
  return html`${hidden('identifier', identifier)}${hidden('sealed', sealed)}${hidden('next', next)}`;
}
