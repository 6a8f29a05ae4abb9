import { html } from './html.ts';
import { errorNotice, invalidAttributes, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';
import { tokenField } from './token-field.ts';

export interface WelcomePage {
  /** Where the form is posted: fields `email` and `grant`. */
  readonly action: string;
  readonly purpose: 'setup' | 'invite';
  readonly error?: PageError | undefined;
}

/** The page a set-up or invitation link opens: a normal sign-in that carries the link's token along. */
export function welcomePage(site: PageSite, page: WelcomePage): string {
  const texts = textsOf(site);
  const body = html`<p>${texts.welcomeLead[page.purpose]}</p>
    ${errorNotice(site, page.error)}
    <form method="post" action="${page.action}">
      ${tokenField({ name: 'grant', label: texts.grantLabel, hint: texts.grantHint })}
      <label for="email">${texts.emailLabel}</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="320"
        required${invalidAttributes(page.error)}
      />
      <button type="submit">${texts.requestButton}</button>
    </form>
    <p class="hint">${texts.requestHint}</p>`;
  return layout(site, { title: texts.welcomeTitle, body, withScript: true });
}
