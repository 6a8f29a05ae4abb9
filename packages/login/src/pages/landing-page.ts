import { html } from './html.ts';
import { layout } from './layout.ts';
import type { PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';
import { tokenField } from './token-field.ts';

export interface LandingPage {
  /** Where the form is posted: field `t`. */
  readonly action: string;
  /**
   * True only where `openLink` answered `auto`: the script then posts by itself. Elsewhere a person presses
   * the button, and the answer to that post is the page that names the account and asks for the number.
   */
  readonly auto: boolean;
}

/** The page a sign-in link opens. It is the same for every link: the token is in the fragment. */
export function landingPage(site: PageSite, page: LandingPage): string {
  const texts = textsOf(site);
  const body = html`<p role="status">${page.auto ? texts.landingAuto : texts.landingAsk}</p>
    <form method="post" action="${page.action}" ${page.auto ? html` data-auto-submit` : undefined}>
      ${tokenField({ name: 't', label: texts.pasteLabel, hint: texts.pasteHint })}
      <button type="submit">${texts.landingButton}</button>
    </form>`;
  return layout(site, { title: texts.landingTitle, body, withScript: true });
}
