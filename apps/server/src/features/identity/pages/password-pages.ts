import { html, layout, tokenField } from '@postern/login/pages';
import type { PageSite } from '@postern/login/pages';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';
import type { PasswordMinimum } from '../password-rules.ts';
import { newPasswordField, textField } from './page-kit.ts';

export interface ForgotPage {
  readonly email?: string;
  readonly fault?: string | undefined;
}

/** Asks for a link to set a new password. */
export function forgotPage(site: PageSite, { email = '', fault }: ForgotPage = {}): string {
  const body = html`<p>
      We mail you a link, good for an hour. It lets you set a new password; a second factor is asked for as
      ever.
    </p>
    <form method="post" action="${SIGN_IN_PATHS.forgot}">
      ${textField({
        name: 'email',
        label: 'E-mail address',
        value: email,
        error: fault,
        focused: true,
        attributes: html`type="email" autocomplete="email" autocapitalize="none" spellcheck="false"
        maxlength="320" required`,
      })}
      <button type="submit">Mail me the link</button>
    </form>
    <p><a href="${SIGN_IN_PATHS.form}">Sign in by mail instead, without a password</a></p>`;
  return layout(site, { title: 'Set a new password', body });
}

export interface NewPasswordPage {
  readonly minimum: PasswordMinimum;
  readonly fault?: string | undefined;
  /** Shown again after a refusal; at first it is in the fragment of the address. */
  readonly token?: string | undefined;
}

/** Where the proven owner of a mailbox types the new password. */
export function newPasswordPage(site: PageSite, { minimum, fault, token }: NewPasswordPage): string {
  const body = html`<p>
      You have proven that the mailbox is yours. When this is saved, every browser is signed out.
    </p>
    <form method="post" action="${SIGN_IN_PATHS.newPassword}">
      ${
        token === undefined
          ? tokenField({
              name: 't',
              label: 'Address of this page',
              hint: 'Paste the whole address that your browser shows: it ends with a long token.',
            })
          : html`<input type="hidden" name="t" value="${token}" />`
      }
      ${newPasswordField({
        label: 'New password',
        hint: `At least ${String(minimum.alone)} characters; ${String(minimum.withFactor)} where an authenticator app or a passkey stands beside it.`,
        minimum: minimum.withFactor,
        error: fault,
        required: true,
        focused: true,
      })}
      <p class="choice">
        <input type="checkbox" id="revoke" name="revoke" value="yes" checked />
        <label for="revoke">Also end all API tokens</label>
      </p>
      <button type="submit">Save the password</button>
    </form>`;
  return layout(site, {
    title: 'New password',
    body,
    withScript: true,
    scripts: [SIGN_IN_PATHS.strengthScript],
  });
}

/** What the operator's sign-in link opens. It does nothing before the button is pressed. */
export function signInLinkPage(site: PageSite): string {
  const body = html`<p>
      Whoever runs this site made this link for your account. It works once, and a second factor is asked for
      as ever.
    </p>
    <form method="post" action="${SIGN_IN_PATHS.link}">
      ${tokenField({
        name: 't',
        label: 'The link',
        hint: 'Paste the whole link here.',
      })}
      <button type="submit">Sign in</button>
    </form>`;
  return layout(site, { title: 'Sign in', body, withScript: true });
}
