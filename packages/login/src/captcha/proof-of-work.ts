import { randomBytes, randomInt } from 'node:crypto';
import { equalBytes } from '../challenge/equal-bytes.ts';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { Captcha, CaptchaFactory, CaptchaParts, CaptchaSubject, CaptchaVerdict } from './captcha.ts';
import { deriveKey } from './derive-key.ts';
import { parseAnswer } from './parse-answer.ts';
import { POW_COSTS, checkCosts } from './pow-cost.ts';
import type { PowCost, PowLevel } from './pow-cost.ts';
import { KEY_LENGTH, POW_ALGORITHM, signedParts } from './pow-challenge.ts';
import type { PowAnswer, PowChallenge, PowParameters } from './pow-challenge.ts';

/** As long as a slow phone may take for level 3, and not long enough to collect answers for later. */
const TTL_DEFAULT_MS: number = 5 * MINUTE_MS;
const TTL_MAX_MS: number = 60 * MINUTE_MS;
const RANDOM_BYTES = 16;
/** Bytes of the client's key in a challenge: enough that nobody finds a second client with the same one. */
const LKEY_BYTES = 12;
/** Keeps these values apart from every other use of the store of things that happen once. */
const ONCE_PREFIX = 'pow:';

export interface ProofOfWorkOptions {
  /** Other work for some of the levels. */
  readonly costs?: Partial<Readonly<Record<PowLevel, PowCost>>>;
  /** Life of a challenge in milliseconds. Default 5 minutes, at most 60. */
  readonly ttlMs?: number;
}

/**
 * A captcha without puzzles and without anybody else: the browser derives keys until it finds the one asked
 * for. An answer is worth something once, to the client that was asked, for the purpose it was asked for, at the
 * level it was asked at or below. ALTCHA v2 solvers can answer it.
 * @throws RangeError where a cost or the life is out of its bounds.
 * @example createLogin({ ..., captcha: proofOfWork() })
 */
export function proofOfWork(options: ProofOfWorkOptions = {}): CaptchaFactory {
  const costs = { ...POW_COSTS, ...options.costs };
  checkCosts(costs);
  const ttlMs = options.ttlMs ?? TTL_DEFAULT_MS;
  if (!Number.isInteger(ttlMs) || ttlMs < SECOND_MS || ttlMs > TTL_MAX_MS) {
    throw new RangeError('ttlMs is a whole number of milliseconds, from a second to an hour.');
  }
  return function bind(parts: CaptchaParts): Captcha {
    return {
      async challenge(subject) {
        const challenge = await issue(parts, subject, costs[subject.level], ttlMs);
        return { kind: 'proof-of-work', data: { ...challenge } };
      },
      verify(answer, subject) {
        return judge(parts, answer, subject);
      },
    };
  };
}

async function issue(
  parts: CaptchaParts,
  subject: CaptchaSubject,
  { cost, maxCounter }: PowCost,
  ttlMs: number,
): Promise<PowChallenge> {
  const nonce = randomBytes(RANDOM_BYTES).toString('hex');
  const salt = randomBytes(RANDOM_BYTES).toString('hex');
  // From 1: a lower bound above that would only be told to those who read this, and save them work.
  const key = await deriveKey(nonce, salt, cost, randomInt(1, maxCounter + 1));
  const parameters: PowParameters = {
    algorithm: POW_ALGORITHM,
    nonce,
    salt,
    cost,
    keyLength: KEY_LENGTH,
    keyPrefix: key.subarray(0, KEY_LENGTH / 2).toString('hex'),
    expiresAt: Math.ceil((parts.clock.now() + ttlMs) / SECOND_MS),
    data: { scope: subject.purpose, lkey: clientKey(parts, subject), level: subject.level },
  };
  const signature = parts.keyring.mac('mac.pow', ...signedParts(parameters));
  return { parameters, signature: signature.toString('hex') };
}

/** The cheapest checks come first, and the nonce is spent last: wrong work must not use up a right answer. */
async function judge(parts: CaptchaParts, text: string, subject: CaptchaSubject): Promise<CaptchaVerdict> {
  const answer = parseAnswer(text);
  if (answer === undefined || !isSigned(parts, answer.challenge)) return 'failed';
  const { parameters } = answer.challenge;
  const now = parts.clock.now();
  const expiresAt = parameters.expiresAt * SECOND_MS;
  if (now >= expiresAt || !isFor(parts, parameters, subject)) return 'failed';
  if (!(await isSolved(answer))) return 'failed';
  const isFirst = await parts.store.once.put(Buffer.from(ONCE_PREFIX + parameters.nonce), expiresAt, now);
  return isFirst ? 'passed' : 'replayed';
}

function isSigned({ keyring }: CaptchaParts, { parameters, signature }: PowChallenge): boolean {
  const given = Buffer.from(signature, 'hex');
  return keyring.macs('mac.pow', ...signedParts(parameters)).some((mac) => equalBytes(mac, given));
}

function isFor(parts: CaptchaParts, { data }: PowParameters, subject: CaptchaSubject): boolean {
  return (
    data.scope === subject.purpose &&
    data.level >= subject.level &&
    equalBytes(Buffer.from(data.lkey), Buffer.from(clientKey(parts, subject)))
  );
}

async function isSolved({ challenge: { parameters }, solution }: PowAnswer): Promise<boolean> {
  const { nonce, salt, cost, keyPrefix } = parameters;
  const key = await deriveKey(nonce, salt, cost, solution.counter);
  return (
    equalBytes(key, Buffer.from(solution.derivedKey, 'hex')) &&
    equalBytes(key.subarray(0, KEY_LENGTH / 2), Buffer.from(keyPrefix, 'hex'))
  );
}

function clientKey({ keyring }: CaptchaParts, subject: CaptchaSubject): string {
  return keyring.index('index.ip', 'captcha', subject.ipIndex).subarray(0, LKEY_BYTES).toString('hex');
}
