import { createKeyring, generateKey } from '@postern/keyring';
import type { Key } from '@postern/keyring';
import { memoryStore } from '../../stores/memory/memory-store.ts';
import type { Captcha, CaptchaSubject } from '../captcha.ts';
import { proofOfWork } from '../proof-of-work.ts';
import type { PowCost } from '../pow-cost.ts';

/** Work that takes a few milliseconds, so that tests are about the rules and not about the wait. */
const QUICK: PowCost = { cost: 20, maxCounter: 40 };

/** A moment on a whole second, as `expiresAt` counts. */
const START: number = Date.UTC(2026, 0, 15, 12);

export const SUBJECT: CaptchaSubject = { purpose: 'start', ipIndex: 'aa'.repeat(32), level: 1 };

interface PowKit {
  readonly clock: { now(): number; advance(ms: number): void };
  readonly captcha: Captcha;
  /** The same captcha with other keys: after a rotation, or of another site. */
  withKeys(keys: readonly Key[]): Captcha;
  readonly key: Key;
}

export function powKit(): PowKit {
  let now = START;
  const clock = {
    now: () => now,
    advance(ms: number) {
      now += ms;
    },
  };
  const store = memoryStore();
  const key = generateKey();
  const factory = proofOfWork({ costs: { 1: QUICK, 2: QUICK, 3: QUICK } });
  function withKeys(keys: readonly Key[]): Captcha {
    return factory({ keyring: createKeyring(keys), store, clock });
  }
  return { clock, key, withKeys, captcha: withKeys([key]) };
}

/** An answer with one thing in it changed. */
export function changed(answer: string, change: (value: AnswerJson) => void): string {
  // A test's own answer, made by the solver a line before.
  const value = JSON.parse(Buffer.from(answer, 'base64').toString()) as AnswerJson;
  change(value);
  return Buffer.from(JSON.stringify(value)).toString('base64');
}

export interface AnswerJson {
  challenge: { parameters: Record<string, unknown> & { data: Record<string, unknown> }; signature: string };
  solution: { counter: number; derivedKey: string };
}
