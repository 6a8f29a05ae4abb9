import type { KeyObject } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import type { Instant } from '../clock.ts';
import { SECOND_MS } from '../clock.ts';
import type { ApiSettings } from './api-options.ts';
import type { SigningKey } from './signing-keys.ts';

/** One algorithm, so that there is none to be confused about (T-83). */
const ALGORITHM = 'EdDSA';
/** RFC 9068, section 2.1: an access token is no ID token and no other JWT of this key. */
const TYPE = 'at+jwt';
const REQUIRED_CLAIMS = ['sub', 'sid', 'jti', 'iat', 'exp', 'scope', 'client_id', 'auth_time', 'amr', 'aal'];

/** What an access token says (RFC 9068, section 2.2). Times are whole seconds. */
export interface AccessClaims {
  readonly iss: string;
  readonly aud: string;
  /** User id. */
  readonly sub: string;
  /** Family of the refresh token it came with. */
  readonly sid: string;
  /** UUIDv7. */
  readonly jti: string;
  readonly client_id: string;
  /** Space-separated. */
  readonly scope: string;
  readonly iat: number;
  readonly exp: number;
  readonly auth_time: number;
  readonly amr: readonly string[];
  readonly aal: 1 | 2;
}

export async function signAccessToken(claims: AccessClaims, signer: SigningKey): Promise<string> {
  return await new SignJWT({ ...claims, amr: [...claims.amr] })
    .setProtectedHeader({ alg: ALGORITHM, kid: signer.kid, typ: TYPE })
    .sign(signer.key);
}

export interface VerifyAccess {
  readonly settings: ApiSettings;
  readonly now: Instant;
  /** The key of a `kid`, from our own rows. Nothing in the token can add to them. */
  readonly keyOf: (kid: string) => Promise<KeyObject | undefined>;
}

/**
 * The claims of a token that one of our keys signed for this issuer and audience and that is not over;
 * undefined for every other text. `kid` is mandatory; `jku`, `x5u`, `x5c` and `jwk` are never looked at, and
 * any `crit` is refused, since we know no extension.
 */
export async function readAccessToken(
  token: string,
  verify: VerifyAccess,
): Promise<AccessClaims | undefined> {
  const { settings, now } = verify;
  try {
    const { kid, crit } = decodeProtectedHeader(token);
    if (typeof kid !== 'string' || crit !== undefined) return undefined;
    const key = await verify.keyOf(kid);
    if (key === undefined) return undefined;
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: settings.issuer,
      audience: settings.audience,
      requiredClaims: REQUIRED_CLAIMS,
      currentDate: new Date(now),
      clockTolerance: settings.clockToleranceMs / SECOND_MS,
    });
    return readClaims(payload);
  } catch (error) {
    // jose says "not valid" in many ways, TypeError for headers that are no JSON among them; all are one answer.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function readClaims(payload: JWTPayload): AccessClaims | undefined {
  const { iss, aud, sub, jti, iat, exp } = payload;
  const { sid, client_id, scope, auth_time, aal } = payload;
  const amr: unknown = payload['amr'];
  const texts = { iss, aud, sub, jti, sid, client_id, scope };
  const times = { iat, exp, auth_time };
  if (!isTexts(texts) || !isNumbers(times) || !isTextList(amr)) return undefined;
  return aal === 1 || aal === 2 ? { ...texts, ...times, amr, aal } : undefined;
}

type Texts = Pick<AccessClaims, 'iss' | 'aud' | 'sub' | 'jti' | 'sid' | 'client_id' | 'scope'>;
type Times = Pick<AccessClaims, 'iat' | 'exp' | 'auth_time'>;

function isTexts(values: Readonly<Record<keyof Texts, unknown>>): values is Texts {
  return Object.values(values).every((value) => typeof value === 'string');
}

function isNumbers(values: Readonly<Record<keyof Times, unknown>>): values is Times {
  return Object.values(values).every((value) => typeof value === 'number');
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
