import { html } from './html.ts';
import { errorNotice, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';
import { tokenField } from './token-field.ts';

export interface ReportPage {
  /** Where the form is posted: field `t`. */
  readonly action: string;
  /** Known only once the token was posted; the link's own page knows nothing. */
  readonly maskedAddress?: string | undefined;
  readonly error?: PageError | undefined;
}

/** The page of "this wasn't me": opening it does nothing, pressing the button stops the mails for an hour. */
export function reportPage(site: PageSite, page: ReportPage): string {
  const texts = textsOf(site);
  const body = html`<p>${texts.reportLead(page.maskedAddress)} ${texts.reportEffect}</p>
    ${errorNotice(site, page.error)}
    <form method="post" action="${page.action}">
      ${tokenField({ name: 't', label: texts.reportLabel, hint: texts.pasteHint })}
      <button type="submit">${texts.reportButton}</button>
    </form>`;
  return layout(site, { title: texts.reportTitle, body, withScript: true });
}
