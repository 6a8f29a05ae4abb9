import type { CodeFormat } from '../challenge/code.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { errorNotice, hidden, invalidAttributes, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';
import type { PageTexts } from './texts.ts';

export interface CheckMailPage {
  /** Where the code form is posted: fields `cid` and `code`. */
  readonly action: string;
  readonly cid: string;
  readonly maskedAddress: string;
  /** Undefined where links do not ask for it. */
  readonly matchNumber?: string | undefined;
  /** What codes look like here; default `chars8`. */
  readonly codeFormat?: CodeFormat | undefined;
  /** Where "use another address" leads. */
  readonly againUrl: string;
  /** The script that asks, now and then, whether the link was completed elsewhere, and whom it asks. */
  readonly waiting?: { readonly scriptUrl: string; readonly statusUrl: string } | undefined;
  readonly error?: PageError | undefined;
}

/** The page of the starting browser while the mail is on its way. The same for every address. */
export function checkMailPage(site: PageSite, page: CheckMailPage): string {
  const texts = textsOf(site);
  const shape = codeShape(texts, page.codeFormat ?? 'chars8');
  const waiting = page.waiting === undefined ? undefined : html` data-status-url="${page.waiting.statusUrl}"`;
  const body = html`<p ${waiting}>${texts.checkLead(page.maskedAddress)} ${texts.checkLink}</p>
    ${numberBox(page.matchNumber, texts)} ${errorNotice(site, page.error)}
    <form method="post" action="${page.action}">
      ${hidden('cid', page.cid)}
      <label for="code">${texts.codeLabel}</label>
      <input
        id="code"
        name="code"
        class="code"
        autocomplete="one-time-code"
        inputmode="${shape.inputmode}"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="32"
        required
        placeholder="${shape.placeholder}"
        ${invalidAttributes(page.error)}
      />
      <p class="hint">${shape.hint}</p>
      <button type="submit">${texts.codeButton}</button>
    </form>
    <p><a href="${page.againUrl}">${texts.otherAddress}</a></p>`;
  const scripts = page.waiting === undefined ? [] : [page.waiting.scriptUrl];
  return layout(site, { title: texts.checkTitle, body, scripts });
}

function codeShape(
  texts: PageTexts,
  format: CodeFormat,
): { readonly hint: string; readonly placeholder: string; readonly inputmode: 'text' | 'numeric' } {
  if (format === 'chars8') return { hint: texts.codeHint, placeholder: 'XXXX-XXXX', inputmode: 'text' };
  const digits = format === 'digits8' ? 8 : 6;
  const placeholder = format === 'digits8' ? '0000-0000' : '000000';
  return { hint: texts.codeDigitsHint(digits), placeholder, inputmode: 'numeric' };
}

/** The number that a link opened elsewhere asks for. */
function numberBox(matchNumber: string | undefined, texts: PageTexts): Html {
  if (matchNumber === undefined) return html``;
  return html`<p class="match">
      <span class="match-label">${texts.matchLabel}</span>
      <strong class="match-number">${matchNumber}</strong>
    </p>
    <p class="hint">${texts.matchHint}</p>`;
}
