import { KEY_LENGTH, POW_ALGORITHM } from './pow-challenge.ts';
import type { PowAnswer, PowParameters, PowSolution } from './pow-challenge.ts';

/** Characters of an answer. Ours have about 800; the widget adds a few fields. */
const ANSWER_MAX = 4_096;
const COUNTER_MAX = 0xff_ff_ff_ff;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/**
 * Reads an answer: base64 (or base64url) of the JSON that ALTCHA's solvers send. Total: whatever comes in, it
 * gives an answer whose fields have the right shape, or undefined. Nothing in it is true before the signature.
 */
export function parseAnswer(text: unknown): PowAnswer | undefined {
  if (typeof text !== 'string' || text.length > ANSWER_MAX || !BASE64.test(text)) return undefined;
  const json = readJson(Buffer.from(text, 'base64').toString('utf8'));
  const challenge = record(record(json)?.['challenge']);
  const parameters = readParameters(record(challenge?.['parameters']));
  const signature = hex(challenge?.['signature'], 32);
  const solution = readSolution(record(record(json)?.['solution']));
  if (parameters === undefined || signature === undefined || solution === undefined) return undefined;
  return { challenge: { parameters, signature }, solution };
}

function readParameters(value: Record<string, unknown> | undefined): PowParameters | undefined {
  const data = record(value?.['data']);
  if (value === undefined || data === undefined) return undefined;
  if (value['algorithm'] !== POW_ALGORITHM || value['keyLength'] !== KEY_LENGTH) return undefined;
  const nonce = hex(value['nonce'], 16);
  const salt = hex(value['salt'], 16);
  const keyPrefix = hex(value['keyPrefix'], KEY_LENGTH / 2);
  const cost = count(value['cost']);
  const expiresAt = count(value['expiresAt']);
  const level = count(data['level']);
  const lkey = data['lkey'];
  const scope = data['scope'];
  if (nonce === undefined || salt === undefined || keyPrefix === undefined) return undefined;
  if (cost === undefined || expiresAt === undefined || level === undefined) return undefined;
  if (typeof lkey !== 'string' || typeof scope !== 'string') return undefined;
  return {
    algorithm: POW_ALGORITHM,
    nonce,
    salt,
    cost,
    keyLength: KEY_LENGTH,
    keyPrefix,
    expiresAt,
    data: { scope, lkey, level },
  };
}

function readSolution(value: Record<string, unknown> | undefined): PowSolution | undefined {
  const counter = count(value?.['counter']);
  const derivedKey = hex(value?.['derivedKey'], KEY_LENGTH);
  if (counter === undefined || counter > COUNTER_MAX || derivedKey === undefined) return undefined;
  return { counter, derivedKey };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** Lower-case hex of exactly so many bytes, the one spelling of them. */
function hex(value: unknown, bytes: number): string | undefined {
  return typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]+$/.test(value)
    ? value
    : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
