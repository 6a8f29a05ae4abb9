import type { Instant } from '../clock.ts';
import { MINUTE_MS } from '../clock.ts';
import type { AttemptOrigin } from '../login.ts';
import { translateUserAgent } from '../web/user-agent.ts';
import { html } from './html.ts';
import { errorNotice, hidden, invalidAttributes, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface MatchPage {
  /** Where the form is posted: fields `t` and `match`. */
  readonly action: string;
  readonly token: string;
  readonly origin: AttemptOrigin;
  readonly now: Instant;
  readonly error?: PageError | undefined;
}

/**
 * The page for a link opened in another browser. It names the account and who asked, and wants the number
 * that only the starting browser shows: a scanner cannot know it, and whoever started nothing cannot answer.
 */
export function matchPage(site: PageSite, page: MatchPage): string {
  const texts = textsOf(site);
  const minutes = Math.max(0, Math.floor((page.now - page.origin.requestedAt) / MINUTE_MS));
  const browser = translateUserAgent(page.origin.userAgent, site.language);
  const error = page.error?.code === 'binding_required' ? undefined : page.error;
  const body = html`<p>${texts.matchLead(browser, minutes)}</p>
    ${errorNotice(site, error)}
    <form method="post" action="${page.action}">
      ${hidden('t', page.token)}
      <label for="match">${texts.matchField}</label>
      <input
        id="match"
        name="match"
        class="code"
        inputmode="numeric"
        autocomplete="off"
        pattern="[0-9]{4}"
        maxlength="4"
        required
        autofocus${invalidAttributes(error)}
      />
      <button type="submit">${texts.matchButton}</button>
    </form>
    <p class="hint">${texts.matchElse}</p>
    <p class="hint">${texts.matchNotYou}</p>`;
  return layout(site, { title: texts.matchTitle(page.origin.maskedAddress), body });
}
