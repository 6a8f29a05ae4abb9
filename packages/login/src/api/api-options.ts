import { DAY_MS, MINUTE_MS, SECOND_MS } from '../clock.ts';
import { LoginConfigError } from '../errors.ts';

/** RFC 9068 tokens cannot be taken back at every verifier: 10 minutes is what a stolen one is worth at most. */
const ACCESS_TTL_DEFAULT_MS: number = 10 * MINUTE_MS;
const ACCESS_TTL_MIN_MS: number = MINUTE_MS;
const ACCESS_TTL_MAX_MS: number = 60 * MINUTE_MS;
const REFRESH_IDLE_DEFAULT_MS: number = 14 * DAY_MS;
const REFRESH_ABSOLUTE_DEFAULT_MS: number = 90 * DAY_MS;
const REFRESH_ABSOLUTE_MAX_MS: number = 366 * DAY_MS;
const ROTATE_KEYS_DEFAULT_MS: number = 90 * DAY_MS;
/** A key is published a day before it signs; rotating faster than two days would overtake that. */
const ROTATE_KEYS_MIN_MS: number = 2 * DAY_MS;
const ROTATE_KEYS_MAX_MS: number = 366 * DAY_MS;
const CLOCK_TOLERANCE_DEFAULT_MS: number = 5 * SECOND_MS;
const CLOCK_TOLERANCE_MAX_MS: number = MINUTE_MS;
/** One scope token (RFC 6749, section 3.3). */
const SCOPE_TOKEN = /^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/;

export interface ApiSessionsOptions {
  /** `aud` of the access tokens: what takes them, such as `https://api.example.org`. */
  readonly audience: string;
  /** `iss` of the access tokens. Default: the public origin. */
  readonly issuer?: string;
  /** Life of an access token in milliseconds: 1 to 60 minutes, in whole seconds. Default 10 minutes. */
  readonly accessTtlMs?: number;
  /** A family that is not refreshed for so long ends. Default 14 days. */
  readonly refreshIdleMs?: number;
  /** A family ends so long after it began, whatever happens. Default 90 days, at most 366. */
  readonly refreshAbsoluteMs?: number;
  /** How long a key signs. Default 90 days; 2 to 366. */
  readonly rotateKeysMs?: number;
  /** How far the clocks of signer and verifier may differ. Default 5 seconds, at most a minute. */
  readonly clockToleranceMs?: number;
  /** The scopes that exist. Others are never granted. Default: every well-formed scope. */
  readonly scopes?: readonly string[];
}

export interface ApiSettings {
  readonly audience: string;
  readonly issuer: string;
  readonly accessTtlMs: number;
  readonly refreshIdleMs: number;
  readonly refreshAbsoluteMs: number;
  readonly rotateKeysMs: number;
  readonly clockToleranceMs: number;
  readonly scopes: readonly string[] | undefined;
}

/** @throws LoginConfigError naming the setting. */
export function checkApiOptions(options: ApiSessionsOptions, publicOrigin: string): ApiSettings {
  const refreshAbsoluteMs = within(
    'refreshAbsoluteMs',
    options.refreshAbsoluteMs ?? REFRESH_ABSOLUTE_DEFAULT_MS,
    {
      min: MINUTE_MS,
      max: REFRESH_ABSOLUTE_MAX_MS,
    },
  );
  const accessTtlMs = within('accessTtlMs', options.accessTtlMs ?? ACCESS_TTL_DEFAULT_MS, {
    min: ACCESS_TTL_MIN_MS,
    max: ACCESS_TTL_MAX_MS,
  });
  if (accessTtlMs % SECOND_MS !== 0) throw new LoginConfigError('accessTtlMs', 'must be whole seconds.');
  return Object.freeze({
    audience: nonEmpty('audience', options.audience),
    issuer: nonEmpty('issuer', options.issuer ?? publicOrigin),
    accessTtlMs,
    refreshAbsoluteMs,
    refreshIdleMs: within(
      'refreshIdleMs',
      options.refreshIdleMs ?? Math.min(REFRESH_IDLE_DEFAULT_MS, refreshAbsoluteMs),
      {
        min: MINUTE_MS,
        max: refreshAbsoluteMs,
      },
    ),
    rotateKeysMs: within('rotateKeysMs', options.rotateKeysMs ?? ROTATE_KEYS_DEFAULT_MS, {
      min: ROTATE_KEYS_MIN_MS,
      max: ROTATE_KEYS_MAX_MS,
    }),
    clockToleranceMs: within('clockToleranceMs', options.clockToleranceMs ?? CLOCK_TOLERANCE_DEFAULT_MS, {
      min: 0,
      max: CLOCK_TOLERANCE_MAX_MS,
    }),
    scopes: options.scopes === undefined ? undefined : checkScopes(options.scopes),
  });
}

export function isScopeToken(text: string): boolean {
  return SCOPE_TOKEN.test(text);
}

function checkScopes(scopes: readonly string[]): readonly string[] {
  const wrong = scopes.find((scope) => !isScopeToken(scope));
  if (wrong !== undefined) throw new LoginConfigError('scopes', `"${wrong}" is not a scope (RFC 6749, 3.3).`);
  return Object.freeze([...scopes]);
}

function nonEmpty(setting: string, text: string): string {
  if (text === '') throw new LoginConfigError(setting, 'must not be empty.');
  return text;
}

function within(setting: string, ms: number, range: { readonly min: number; readonly max: number }): number {
  if (Number.isInteger(ms) && ms >= range.min && ms <= range.max) return ms;
  const { min, max } = range;
  throw new LoginConfigError(setting, `must be ${String(min)} to ${String(max)} milliseconds.`);
}
