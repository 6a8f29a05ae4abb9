/** docs/errors.md of the sign-in library, from its error catalogue and the sentences of its pages. */
import { LOGIN_ERRORS } from '../../packages/login/src/errors.ts';
import type { LoginErrorCode } from '../../packages/login/src/errors.ts';
import { ENGLISH } from '../../packages/login/src/pages/texts-en.ts';
import { RUSSIAN } from '../../packages/login/src/pages/texts-ru.ts';

interface Advice {
  /** When the library says this. */
  readonly when: string;
  /** What a page or a client does then. */
  readonly then: string;
}

/** A code without a line here does not compile. */
const ADVICE: Readonly<Record<LoginErrorCode, Advice>> = {
  address_invalid: {
    when: 'What was typed is not one plain e-mail address. Quoted local parts, comments, several recipients, IP literals and single-label domains are refused too.',
    then: 'Show the form again with what was typed.',
  },
  sign_in_refused: {
    when: 'The mailbox (and the second factor, where asked) was proven, and the hook `beforeSignIn` said no.',
    then: 'Show the text. The reason of the hook is in the audit log, and nowhere else.',
  },
  rate_limited: {
    when: 'A budget is spent: of the address, of the network, or of the whole site.',
    then: 'Wait `retryAfter` seconds. Links that were mailed before still work.',
  },
  ip_banned: {
    when: 'The network of the client is banned for a while. Live sessions go on, and a link still works in the browser that asked for it.',
    then: 'Wait `retryAfter` seconds. The operator can lift the ban.',
  },
  captcha_required: {
    when: 'The site is under pressure, and the request carries no answer. Nothing was sent.',
    then: 'Work on `captcha` of the answer, then call `start` again with `captcha` filled in.',
  },
  captcha_failed: {
    when: 'The answer to the captcha is wrong, expired, made for another client, or was used before.',
    then: 'Ask for a new challenge by calling `start` without an answer.',
  },
  token_invalid: {
    when: 'The link is not one of ours, was made for another purpose or site, or its key was revoked.',
    then: 'Offer a new mail.',
  },
  token_expired: { when: 'The link was ours and is too old.', then: 'Offer a new mail.' },
  token_used: {
    when: 'The link was ours and was used before.',
    then: 'Offer a new mail. If the person did not use it, somebody else read the mail.',
  },
  token_revoked: {
    when: 'Another link or code of the same address was used, which ended this one.',
    then: 'Offer a new mail.',
  },
  binding_required: {
    when: 'The link was opened in a browser that did not start the sign-in. Nothing was spent.',
    then: 'Ask for the match number (`matchPage`), or do what `crossDevice` says.',
  },
  match_wrong: {
    when: 'The number differs from the one in the starting browser.',
    then: 'Ask again; `triesLeft` counts.',
  },
  match_exhausted: {
    when: 'Too many wrong numbers for this challenge. Its link is closed; its code still works in the starting browser.',
    then: 'Offer a new mail.',
  },
  attempt_unknown: {
    when: 'A code came from a browser without a live sign-in: another browser, or too late.',
    then: 'Start again.',
  },
  code_wrong: { when: 'The code is wrong.', then: 'Ask again; `triesLeft` counts.' },
  code_exhausted: {
    when: 'Too many wrong codes for this challenge. Its link still works.',
    then: 'Offer the link, or a new mail.',
  },
  code_path_closed: {
    when: 'Too many wrong codes for this address, over all challenges. Only codes are closed; links and passkeys work.',
    then: 'Offer the link.',
  },
  confirm_required: {
    when: 'This browser is signed in with another account. Nothing was spent.',
    then: 'Ask (`confirmPage`), then call again with `replaceSession: true`.',
  },
  signup_closed: {
    when: 'The mailbox was proven, but there is no account and none may be made. Never said before the proof.',
    then: 'Show it.',
  },
  account_disabled: {
    when: 'The mailbox was proven, but its account is disabled. Never said before the proof.',
    then: 'Show it.',
  },
  session_missing: {
    when: 'The request carries no session cookie, or the cookie twice.',
    then: 'Lead to the sign-in.',
  },
  session_expired: { when: 'The session is idle for too long, or too old.', then: 'Lead to the sign-in.' },
  session_revoked: {
    when: 'The session was ended by its owner, the operator or a limit.',
    then: 'Lead to the sign-in.',
  },
  origin_rejected: {
    when: 'A state-changing request came from another site (Origin, then Sec-Fetch-Site), or is not of the expected content type.',
    then: 'Nothing was done. Behind a proxy, check that `publicUrl` is what the browser shows.',
  },
  mfa_required: {
    when: 'The mailbox is proven, and the account wants a second factor. There is no session yet.',
    then: 'Ask for one of `methods` and call `factors.complete`.',
  },
  mfa_wrong: {
    when: 'The second factor is wrong, or was used before.',
    then: 'Ask again. Failures are counted per account over all factors and sessions.',
  },
  mfa_locked: {
    when: 'Too many wrong second factors for this account: typed ones pause, each time twice as long. Passkeys go on.',
    then: 'Wait `retryAfter` seconds, or use a passkey.',
  },
  mfa_unavailable: {
    when: 'The account does not have the factor that was given or asked for.',
    then: 'Offer another one of `methods`.',
  },
  mfa_exists: { when: 'This second factor is set up already.', then: 'Remove it first, or keep it.' },
  pending_missing: {
    when: 'The half-finished sign-in is unknown, used up or too old.',
    then: 'Start again.',
  },
  sudo_required: {
    when: 'What was asked for needs a fresh confirmation (step-up).',
    then: 'Confirm with `factors.stepUp` or `factors.stepUpByMail`, then ask again.',
  },
  sudo_stronger_needed: {
    when: 'A password was given for a step-up of an account that has a second factor.',
    then: 'Ask for one of `methods` of the answer, with `factors.stepUp`, `factors.stepUpByMail` or `passkeys.stepUp`.',
  },
  password_wrong: {
    when: 'The password is wrong, or there is no such name, or it has no password: the answer is the same.',
    then: 'Show the form again with the name that was typed.',
  },
  password_unfit: {
    when: 'A password is empty or longer than 1,024 bytes. Nothing was hashed.',
    then: 'Show the form again.',
  },
  password_paused: {
    when: 'Many wrong passwords were typed for this name, known or not.',
    then: 'Wait `retryAfter` seconds, or offer the mail and passkeys, which go on.',
  },
  password_closed: {
    when: 'A hundred wrong passwords were typed for this name, known or not, without a right one between.',
    then: 'Offer the mail, passkeys and a reset. A browser that signed in before is not concerned.',
  },
  passkey_rejected: {
    when: 'The passkey is unknown, its signature is wrong, or its challenge is not the one that was given out.',
    then: 'Try again, or offer the mail.',
  },
  passkey_uv_required: {
    when: 'The authenticator did not verify its user.',
    then: 'Try again with PIN, finger or face.',
  },
  passkey_unavailable: { when: 'This account has no such passkey.', then: 'Read the list anew.' },
  refresh_race: {
    when: 'Another request of the same client renewed the token in the last seconds.',
    then: 'Use what that request got. The family stays.',
  },
  refresh_reuse: {
    when: 'A refresh token was used a second time, later than that. All tokens of its family are ended.',
    then: 'Sign in again. One of the two holders was not the client.',
  },
  refresh_invalid: { when: 'The refresh token is unknown, expired or ended.', then: 'Sign in again.' },
  access_token_invalid: {
    when: 'The access token is malformed, expired, of another issuer or audience, signed by no known key, or its session ended.',
    then: 'Refresh, then sign in again.',
  },
  mail_unavailable: {
    when: 'The mail could not be put aside for sending.',
    then: 'Try again. That a mail server refuses a mail later is an event, never an answer.',
  },
  store_unavailable: {
    when: 'The database did not answer. Nobody is signed in by mistake.',
    then: 'Try again in a moment.',
  },
  busy: {
    when: 'More passwords wait to be compared than anybody would wait for.',
    then: 'Try again after `retryAfter` seconds.',
  },
};

/** The page. */
export function errorsPage(): string {
  const codes = Object.keys(ADVICE).filter((code): code is LoginErrorCode =>
    Object.hasOwn(LOGIN_ERRORS, code),
  );
  return [
    '# Error catalogue',
    'Every refusal the library gives, as `error.code` of an answer with `ok: false`. Codes are stable: branch on them and translate by them. `error.message` is the English sentence below and may be shown to anybody. The pages have a sentence of their own for each code, in English and Russian.',
    'A refusal never says whether an account exists before the mailbox was proven.',
    'Mistakes of the host are thrown, not answered: `LoginConfigError` (`code: "config_invalid"`, with the name of the `setting`), when something is built and never while a request is served.',
    ...codes.map(entryOf),
  ].join('\n\n');
}

function entryOf(code: LoginErrorCode): string {
  const { status, message } = LOGIN_ERRORS[code];
  const { when, then } = ADVICE[code];
  return [
    `## ${code}`,
    when,
    [
      `- HTTP status: ${status}`,
      `- \`message\`: ${message}`,
      `- Page, English: ${ENGLISH.errors[code]}`,
      `- Page, Russian: ${RUSSIAN.errors[code]}`,
      `- What to do: ${then}`,
    ].join('\n'),
  ].join('\n\n');
}
