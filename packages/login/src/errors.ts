export type LoginErrorCode =
  | 'address_invalid'
  | 'rate_limited'
  | 'token_invalid'
  | 'token_expired'
  | 'token_used'
  | 'token_revoked'
  | 'binding_required'
  | 'match_wrong'
  | 'match_exhausted'
  | 'attempt_unknown'
  | 'code_wrong'
  | 'code_exhausted'
  | 'code_path_closed'
  | 'confirm_required'
  | 'signup_closed'
  | 'account_disabled'
  | 'session_missing'
  | 'session_expired'
  | 'session_revoked'
  | 'origin_rejected'
  | 'ip_banned'
  | 'captcha_required'
  | 'captcha_failed'
  | 'sign_in_refused'
  | 'mfa_required'
  | 'mfa_wrong'
  | 'mfa_locked'
  | 'mfa_unavailable'
  | 'mfa_exists'
  | 'pending_missing'
  | 'sudo_required'
  | 'sudo_stronger_needed'
  | 'password_wrong'
  | 'password_unfit'
  | 'password_paused'
  | 'password_closed'
  | 'passkey_rejected'
  | 'passkey_uv_required'
  | 'passkey_unavailable'
  | 'refresh_race'
  | 'refresh_reuse'
  | 'refresh_invalid'
  | 'access_token_invalid'
  | 'mail_unavailable'
  | 'store_unavailable'
  | 'busy';

/**
 * Every refusal the library can give, with its HTTP status and the sentence that may be shown. Codes are
 * stable: hosts branch on them and translate by them.
 */
export const LOGIN_ERRORS: Readonly<
  Record<LoginErrorCode, { readonly status: number; readonly message: string }>
> = {
  address_invalid: { status: 422, message: 'That doesn’t look like an e-mail address.' },
  rate_limited: { status: 429, message: 'Too many requests. Try again later.' },
  token_invalid: { status: 400, message: 'This link is not valid.' },
  token_expired: { status: 410, message: 'This link has expired. Send a new one?' },
  token_used: { status: 410, message: 'This link was already used.' },
  token_revoked: { status: 410, message: 'A newer sign-in replaced this link.' },
  binding_required: {
    status: 409,
    message: 'Open this link in the browser where you started, or type the number shown there.',
  },
  match_wrong: { status: 400, message: 'That number is different.' },
  match_exhausted: { status: 410, message: 'Too many wrong numbers. Send a new mail.' },
  attempt_unknown: { status: 400, message: 'This sign-in is not open in this browser. Start again.' },
  code_wrong: { status: 400, message: 'Wrong code.' },
  code_exhausted: { status: 410, message: 'Too many wrong codes. Send a new mail.' },
  code_path_closed: { status: 403, message: 'Codes are switched off for now. Use the link instead.' },
  confirm_required: { status: 409, message: 'You are signed in with another account in this browser.' },
  signup_closed: { status: 403, message: 'This site takes no new accounts.' },
  account_disabled: { status: 403, message: 'This account is disabled.' },
  session_missing: { status: 401, message: 'Please sign in.' },
  session_expired: { status: 401, message: 'Please sign in again.' },
  session_revoked: { status: 401, message: 'Please sign in again.' },
  origin_rejected: { status: 403, message: 'This request came from another site.' },
  ip_banned: { status: 429, message: 'Requests from your network are paused for a while. Try again later.' },
  captcha_required: { status: 428, message: 'One moment, checking your browser…' },
  captcha_failed: { status: 400, message: 'The check of your browser failed. Try again.' },
  sign_in_refused: { status: 403, message: 'This site does not let this account in. Ask whoever runs it.' },
  mfa_required: { status: 200, message: 'One more step: confirm with your second factor.' },
  mfa_wrong: {
    status: 400,
    message: 'That is not right. Check the clock of your device, or take the next code.',
  },
  mfa_locked: { status: 429, message: 'Too many wrong tries. Wait, then try again.' },
  mfa_unavailable: { status: 409, message: 'This second factor is not set up.' },
  mfa_exists: { status: 409, message: 'This second factor is already set up.' },
  pending_missing: { status: 401, message: 'This sign-in took too long. Start again.' },
  sudo_required: { status: 403, message: 'Please confirm it’s you.' },
  sudo_stronger_needed: {
    status: 403,
    message: 'A password is not enough for this: confirm with your second factor.',
  },
  password_wrong: { status: 400, message: 'The name or the password is not right.' },
  password_unfit: { status: 422, message: 'A password has at least one character and at most 1,024 bytes.' },
  password_paused: {
    status: 429,
    message: 'Too many wrong passwords. Wait, or sign in by mail or with a passkey.',
  },
  password_closed: {
    status: 403,
    message: 'Passwords are switched off for this name. Set a new one, or sign in by mail or with a passkey.',
  },
  passkey_rejected: { status: 400, message: 'This passkey was not accepted. Try again or use another way.' },
  passkey_uv_required: {
    status: 400,
    message: 'This passkey did not check that it is you. Unlock it with a PIN, finger or face.',
  },
  passkey_unavailable: { status: 409, message: 'There is no such passkey.' },
  refresh_race: { status: 409, message: 'Another request has just renewed this. Use its answer.' },
  refresh_reuse: { status: 401, message: 'Please sign in again.' },
  refresh_invalid: { status: 401, message: 'Please sign in again.' },
  access_token_invalid: { status: 401, message: 'This access token is not valid.' },
  mail_unavailable: { status: 503, message: 'Mail cannot be sent at the moment. Try again later.' },
  store_unavailable: { status: 503, message: 'Please try again in a moment.' },
  busy: { status: 503, message: 'There is much to do just now. Please try again in a moment.' },
};

/** A refusal as a value. `message` is safe to show and holds nothing a stranger may not know. */
export interface LoginError {
  readonly code: LoginErrorCode;
  readonly status: number;
  readonly message: string;
  /** Seconds to wait, for the `Retry-After` header. */
  readonly retryAfter?: number;
  /** Tries left on this challenge, after a wrong code or number. */
  readonly triesLeft?: number;
}

export interface Refused {
  readonly ok: false;
  readonly error: LoginError;
}

/** Thrown for mistakes of the host: wrong configuration, at construction only. */
export class LoginConfigError extends Error {
  readonly code = 'config_invalid';
  /** Which setting. */
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(`${setting}: ${message}`);
    this.name = 'LoginConfigError';
    this.setting = setting;
  }
}

/** Thrown by a store whose database is broken; answered as `store_unavailable`. */
export class StoreError extends Error {
  readonly code = 'store_unavailable';

  constructor(cause: unknown) {
    super('The login store did not answer.', { cause });
    this.name = 'StoreError';
  }
}

/** Builds a refusal from its code. */
export function refuse(
  code: LoginErrorCode,
  more: { readonly retryAfter?: number; readonly triesLeft?: number } = {},
): Refused {
  return { ok: false, error: { code, ...LOGIN_ERRORS[code], ...more } };
}
