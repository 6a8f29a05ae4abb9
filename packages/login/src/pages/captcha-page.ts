import type { CaptchaChallenge } from '../captcha/captcha.ts';
import { html } from './html.ts';
import { errorNotice, hidden, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface CaptchaPage {
  /** Where the form is posted again: the fields of the first try, and `captcha`. */
  readonly action: string;
  /** What was posted before. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly captcha: CaptchaChallenge;
  /** Script that solves `[data-captcha]` forms and posts them. */
  readonly solverUrl: string;
  readonly error?: PageError | undefined;
}

/**
 * Under pressure: the browser works a little, says so to screen readers, and posts the first try again. No
 * puzzle, and nothing of a third party.
 */
export function captchaPage(site: PageSite, page: CaptchaPage): string {
  const texts = textsOf(site);
  const kept = Object.entries(page.fields).map(([name, value]) => hidden(name, value).markup);
  const error = page.error?.code === 'captcha_required' ? undefined : page.error;
  const body = html`<p>${texts.captchaLead}</p>
    ${errorNotice(site, error)}
    <form
      method="post"
      action="${page.action}"
      data-captcha="${JSON.stringify(page.captcha)}"
      data-failed="${texts.captchaFailed}"
    >
      ${{ markup: kept.join('') }}<input type="hidden" name="captcha" value="" />
      <p class="working" role="status" aria-live="polite" data-captcha-status>${texts.captchaWorking}</p>
      <noscript><p class="error">${texts.captchaNoScript}</p></noscript>
      <button type="submit" data-captcha-go hidden>${texts.captchaButton}</button>
    </form>`;
  return layout(site, { title: texts.captchaTitle, body, scripts: [page.solverUrl] });
}
