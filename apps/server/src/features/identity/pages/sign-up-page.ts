import { html, layout } from '@postern/login/pages';
import type { PageSite } from '@postern/login/pages';
import { NAME_MAX } from '../limits.ts';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';
import type { SignUpRules } from '../sign-up-policy.ts';
import type { SignUpField, SignUpForm } from '../sign-up.ts';
import { newPasswordField, textField } from './page-kit.ts';

export interface SignUpPage {
  readonly rules: SignUpRules;
  /** Fewest characters of a password. */
  readonly minimum: number;
  readonly typed?: Partial<SignUpForm>;
  readonly faults?: Readonly<Partial<Record<SignUpField, string>>>;
  /** What went wrong besides. */
  readonly notice?: string | undefined;
}

/** The form of a sign-up, or why there is none. */
export function signUpPage(site: PageSite, page: SignUpPage): string {
  const { rules, notice, typed } = page;
  const isInvited = (typed?.grant ?? '') !== '';
  if (rules.mode !== 'open' && !isInvited) return noSignUpPage(site, rules);
  const only =
    rules.domains.length === 0 || isInvited
      ? undefined
      : html` Accounts here are for addresses of ${rules.domains.join(', ')}.`;
  const body = html`<p>We mail you a link to confirm the address. Until then there is no account.${only}</p>
    ${notice === undefined ? undefined : html`<p class="error" role="alert">${notice}</p>`}
    ${signUpForm(page)}
    <p><a href="${SIGN_IN_PATHS.form}">I have an account: sign in</a></p>`;
  return layout(site, { title: 'Make an account', body, scripts: [SIGN_IN_PATHS.strengthScript] });
}

/** In the order of the page. */
const FIELDS = ['email', 'firstName', 'lastName', 'username', 'password'] as const;

function signUpForm({ minimum, typed = {}, faults = {} }: SignUpPage): ReturnType<typeof html> {
  const name = (max: number, autocomplete: string) =>
    html`autocomplete="${autocomplete}" maxlength="${max}" spellcheck="false"`;
  const first = FIELDS.find((field) => faults[field] !== undefined) ?? 'email';
  const { grant = '' } = typed;
  return html`<form method="post" action="${SIGN_IN_PATHS.signUp}">
    ${grant === '' ? undefined : html`<input type="hidden" name="grant" value="${grant}" />`}
    ${textField({
      name: 'email',
      label: 'E-mail address',
      value: typed.email ?? '',
      error: faults.email,
      focused: first === 'email',
      attributes: html`type="email" autocomplete="email" autocapitalize="none" spellcheck="false"
      maxlength="320" required`,
    })}
    ${textField({
      name: 'firstName',
      label: 'First name (optional)',
      value: typed.firstName ?? '',
      error: faults.firstName,
      focused: first === 'firstName',
      attributes: name(NAME_MAX, 'given-name'),
    })}
    ${textField({
      name: 'lastName',
      label: 'Last name (optional)',
      value: typed.lastName ?? '',
      error: faults.lastName,
      focused: first === 'lastName',
      attributes: name(NAME_MAX, 'family-name'),
    })}
    ${textField({
      name: 'username',
      label: 'User name (optional)',
      value: typed.username ?? '',
      hint: 'To sign in with in the place of the address. If somebody has it already, the account is made without one.',
      error: faults.username,
      focused: first === 'username',
      attributes: html`${name(32, 'username')} autocapitalize="none"`,
    })}
    ${newPasswordField({
      label: 'Password (optional)',
      hint: `At least ${String(minimum)} characters. Without one you sign in by mail, which is safe as well.`,
      minimum,
      error: faults.password,
      focused: first === 'password',
      required: false,
    })}
    <button type="submit">Mail me the link</button>
  </form>`;
}

function noSignUpPage(site: PageSite, { mode }: SignUpRules): string {
  const words =
    mode === 'invite'
      ? 'Accounts here are made by invitation. Open the link in the invitation you were sent; if you have none, ask whoever runs this site.'
      : 'Accounts here are made by whoever runs this site.';
  const body = html`<p>${words}</p>
    <p><a href="${SIGN_IN_PATHS.form}">Sign in</a></p>`;
  return layout(site, { title: mode === 'invite' ? 'By invitation' : 'Sign-up is closed', body });
}
