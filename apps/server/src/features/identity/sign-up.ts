import type { BrowserInput, CaptchaRequired, Login, Proven, Refused } from '@postern/login';
import { parseAddress } from '@postern/login';
import type { Passwords } from '@postern/login/password';
import { noticeOfSecondSignUp } from './account-notices.ts';
import type { PutNotice } from './account-notices.ts';
import type { Once, Refund, Spend } from './budgets.ts';
import {
  NAME_MAX,
  SIGN_UP_NOTICE_MS,
  SIGN_UP_PASSWORDS_OF_SITE,
  SIGN_UP_PASSWORDS_PER_NETWORK,
  SIGN_UPS_PER_NETWORK,
} from './limits.ts';
import { judgePassword } from './password-rules.ts';
import type { PasswordMinimum } from './password-rules.ts';
import type { ProvenAddresses } from './prove-address.ts';
import type { PendingSignUps } from './pending-sign-ups.ts';
import { isDomainAllowed } from './sign-up-policy.ts';
import type { SignUpRules } from './sign-up-policy.ts';
import { readUsername, USERNAME_RULE } from './username.ts';
import type { UserStore } from './users.ts';

export interface SignUpParts {
  readonly login: Login;
  readonly passwords: Passwords;
  readonly users: Pick<UserStore, 'find' | 'byId'>;
  readonly addresses: Pick<ProvenAddresses, 'make'>;
  readonly pending: PendingSignUps;
  readonly rules: SignUpRules;
  readonly minimum: PasswordMinimum;
  readonly spend: Spend;
  readonly refund: Refund;
  readonly once: Once;
  readonly putNotice: PutNotice;
}

/** As typed. */
export interface SignUpForm {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly password: string;
  /** The token of an invitation; empty where there is none. */
  readonly grant: string;
}

export type SignUpField = keyof SignUpForm;

export type SignUpOutcome =
  | { readonly outcome: 'mailed'; readonly setCookie: readonly string[] }
  | { readonly outcome: 'invalid'; readonly faults: Readonly<Partial<Record<SignUpField, string>>> }
  | { readonly outcome: 'refused'; readonly refused: Refused | CaptchaRequired }
  | { readonly outcome: 'wait'; readonly seconds: number }
  | { readonly outcome: 'closed' };

/**
 * Keeps what was typed, sealed, and mails a proof of the address. Nothing is an account before that proof, and the
 * answer and the work are the same for an address that has one already: its owner gets a notice instead (T-40, T-41).
 */
export async function startSignUp(
  parts: SignUpParts,
  form: SignUpForm,
  browser: BrowserInput & { readonly captcha?: string | undefined },
): Promise<SignUpOutcome> {
  const { login, passwords, users, pending, rules, spend, refund, once, putNotice } = parts;
  const grant = form.grant === '' ? undefined : form.grant;
  if (rules.mode !== 'open' && grant === undefined) return { outcome: 'closed' };
  const invitation = grant === undefined ? undefined : await login.openGrant(grant);
  if (invitation?.ok === false) return { outcome: 'refused', refused: invitation };
  // The set-up link makes an administrator, by mail alone.
  if (invitation?.purpose === 'setup') return { outcome: 'closed' };
  const network = browser.ipKey ?? '';
  const pause = form.password === '' ? undefined : await payForJudging(parts, network);
  if (pause !== undefined) return { outcome: 'wait', seconds: pause };
  const checked = await checkForm(parts, form);
  if (!checked.ok) return { outcome: 'invalid', faults: checked.faults };
  const { email, username } = checked;
  const seconds = await spend({ name: 'sign-up', of: network, budget: SIGN_UPS_PER_NETWORK });
  if (seconds !== undefined) return { outcome: 'wait', seconds };
  const known = await users.find(email);
  const id = pending.newId();
  const started = await login.proofs.start({
    ...browser,
    purpose: 'verify_email',
    email,
    userId: id,
    eligible: known === undefined,
    grant,
    next: '/sign-up/ended',
  });
  if (!started.ok) {
    if ('captcha' in started) await refund({ name: 'sign-up', of: network });
    return { outcome: 'refused', refused: started };
  }
  // Only now: whoever has to work first must not make this server work for nothing.
  const hashed = form.password === '' ? undefined : await passwords.hash(form.password);
  if (hashed?.ok === false) return { outcome: 'refused', refused: hashed };
  // Kept for a known address as well: it costs the same, and no proof of it is on its way.
  await pending.add(id, {
    email,
    firstName: form.firstName.trim(),
    lastName: form.lastName.trim(),
    ...(username === undefined ? {} : { username }),
    ...(hashed === undefined ? {} : { password: { hash: hashed.hash, standsAlone: true } }),
  });
  const isFirst = await once(`sign-up-notice:${email}`, SIGN_UP_NOTICE_MS);
  await putNotice(
    known !== undefined && isFirst ? noticeOfSecondSignUp(email, login.publicOrigin) : undefined,
  );
  return { outcome: 'mailed', setCookie: started.setCookie };
}

/** Judging a password is work that a stranger causes: paid for before it is done (T-90). */
function payForJudging({ spend }: Pick<SignUpParts, 'spend'>, network: string): Promise<number | undefined> {
  return spend(
    { name: 'sign-up-password', of: network, budget: SIGN_UP_PASSWORDS_PER_NETWORK },
    { name: 'sign-up-password-site', budget: SIGN_UP_PASSWORDS_OF_SITE },
  );
}

type CheckedForm =
  | { readonly ok: true; readonly email: string; readonly username: string | undefined }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<SignUpField, string>>> };

const UNPRINTABLE = /\p{C}/u;

async function checkForm({ rules, minimum }: SignUpParts, form: SignUpForm): Promise<CheckedForm> {
  const faults: Partial<Record<SignUpField, string>> = {};
  const parsed = parseAddress(form.email);
  if (!parsed.ok) faults.email = 'This is not an e-mail address.';
  // An invitation goes round the domains, as it does at the library's own form.
  else if (form.grant === '' && !isDomainAllowed(rules, parsed.address.domain))
    faults.email = `Accounts here are for addresses of ${rules.domains.join(', ')}.`;
  for (const name of ['firstName', 'lastName'] as const) {
    if (form[name].length > NAME_MAX || UNPRINTABLE.test(form[name]))
      faults[name] = `A name has at most ${String(NAME_MAX)} characters.`;
  }
  const username = form.username.trim() === '' ? undefined : readUsername(form.username);
  if (form.username.trim() !== '' && username === undefined) faults.username = USERNAME_RULE;
  if (form.password !== '') {
    const own = [form.email, form.firstName, form.lastName, form.username, 'Postern'];
    const judged = await judgePassword(form.password, { minimum, hasFactor: false, own });
    if (judged.outcome === 'refused') faults.password = judged.advice;
  }
  if (!parsed.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, email: parsed.address.account, username };
}

/**
 * The address of a sign-up was proven: the account is made of that very attempt, and every other one that waited for
 * the address ends, with the password that somebody else may have set (T-44). Undefined: the proof is not of a sign-up.
 */
export async function finishSignUp(
  {
    login,
    users,
    pending,
    addresses,
    rules,
  }: Pick<SignUpParts, 'login' | 'users' | 'pending' | 'addresses' | 'rules'>,
  { purpose, userId: id, email, granted }: Proven,
): Promise<'made' | 'ended' | undefined> {
  if (purpose !== 'verify_email') return undefined;
  const details = await pending.take(id);
  if (details === undefined) return (await users.byId(id)) === undefined ? 'ended' : undefined;
  if (details.email !== email || (await users.find(email)) !== undefined) return 'ended';
  // Of two who prove their address with the same invitation the first has used it up.
  if (!granted && !isOpenTo(rules, email)) return 'ended';
  if (!(await addresses.make(id, details))) return 'ended';
  login.record('user.created', { userId: id, email });
  return 'made';
}

function isOpenTo(rules: SignUpRules, email: string): boolean {
  const parsed = parseAddress(email);
  return rules.mode === 'open' && parsed.ok && isDomainAllowed(rules, parsed.address.domain);
}
