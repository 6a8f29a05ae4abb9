import { html } from './html.ts';
import type { Html } from './html.ts';
import { errorNotice, hidden, invalidAttributes, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface PasswordPage {
  /** Where the form is posted: fields `identifier`, `password` and `next`. */
  readonly action: string;
  /** What was typed before. The password is never shown again. */
  readonly identifier?: string | undefined;
  readonly next?: string | undefined;
  /** Where "sign in by mail" leads. */
  readonly mailUrl: string;
  /** Where "forgot your password?" leads; absent where the site has no such page. */
  readonly forgotUrl?: string | undefined;
  /** The script that can show what is typed. Without it the field stays as it is. */
  readonly scriptUrl: string;
  readonly error?: PageError | undefined;
}

/** What concerns the password is said at the password; everything else before the form. */
const AT_THE_FIELD: readonly string[] = ['password_wrong', 'password_unfit'];

/** A name and a password. The same for every name, known or not. */
export function passwordPage(site: PageSite, page: PasswordPage): string {
  const texts = textsOf(site);
  const { identifier = '', error } = page;
  const isAtField = error !== undefined && AT_THE_FIELD.includes(error.code);
  const invalid = isAtField ? invalidAttributes(error) : html``;
  const body = html`${isAtField ? undefined : errorNotice(site, error)}
    <form method="post" action="${page.action}" data-password-form>
      ${hidden('next', page.next)}
      <label for="identifier">${texts.passwordIdentifier}</label>
      <input
        id="identifier"
        name="identifier"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="320"
        required
        value="${identifier}"
        ${identifier === '' ? html` autofocus` : undefined}${invalid}
      />
      ${passwordField(site, invalid, identifier !== '')} ${isAtField ? errorNotice(site, error) : undefined}
      <button type="submit">${texts.passwordButton}</button>
    </form>
    <p class="links">
      ${page.forgotUrl === undefined ? undefined : html`<a href="${page.forgotUrl}">${texts.passwordForgot}</a>`}
      <a href="${page.mailUrl}">${texts.passwordMail}</a>
    </p>`;
  return layout(site, { title: texts.passwordTitle, body, scripts: [page.scriptUrl] });
}

/** The button beside it comes with the script: without one it could do nothing. */
function passwordField(site: PageSite, invalid: Html, isFocused: boolean): Html {
  const texts = textsOf(site);
  return html`<label for="password">${texts.passwordLabel}</label>
    <div class="reveal">
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        autocapitalize="none"
        spellcheck="false"
        maxlength="1024"
        required
        ${isFocused ? html` autofocus` : undefined}${invalid}
      />
      <button
        type="button"
        class="quiet-button"
        data-reveal="password"
        data-hide="${texts.passwordHide}"
        data-hide-label="${texts.passwordHideLabel}"
        aria-label="${texts.passwordShowLabel}"
        hidden
      >
        ${texts.passwordShow}
      </button>
    </div>`;
}
