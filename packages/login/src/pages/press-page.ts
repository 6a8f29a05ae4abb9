import type { Instant } from '../clock.ts';
import { MINUTE_MS } from '../clock.ts';
import type { AttemptOrigin } from '../login.ts';
import { translateUserAgent } from '../web/user-agent.ts';
import { html } from './html.ts';
import { hidden, layout } from './layout.ts';
import type { PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface PressPage {
  /** Where the form is posted: field `t`, and `confirmed=yes`. */
  readonly action: string;
  readonly token: string;
  readonly origin: AttemptOrigin;
  readonly now: Instant;
}

/**
 * The page of `crossDevice: 'confirm'`: names the account and who asked, and wants one more press. A link
 * scanner that presses buttons passes it: a site chooses that by name.
 */
export function pressPage(site: PageSite, page: PressPage): string {
  const texts = textsOf(site);
  const minutes = Math.max(0, Math.floor((page.now - page.origin.requestedAt) / MINUTE_MS));
  const browser = translateUserAgent(page.origin.userAgent, site.language);
  const body = html`<p>${texts.pressLead(browser, minutes)}</p>
    <form method="post" action="${page.action}">
      ${hidden('t', page.token)}${hidden('confirmed', 'yes')}
      <button type="submit">${texts.matchButton}</button>
    </form>
    <p class="hint">${texts.matchNotYou}</p>`;
  return layout(site, { title: texts.matchTitle(page.origin.maskedAddress), body });
}
