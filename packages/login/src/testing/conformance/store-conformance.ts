import type { ConformanceCase } from './conformance-case.ts';
import { AUDITING } from './auditing.ts';
import { BANNING } from './banning.ts';
import { CLAIMING } from './claiming.ts';
import { CONSUMING } from './consuming.ts';
import { COUNTING } from './counting.ts';
import { CREATING } from './creating.ts';
import { DEVICES } from './device-cases.ts';
import { ERASING } from './erasing.ts';
import { FACTORS } from './factor-cases.ts';
import { PASSKEYS } from './passkey-cases.ts';
import { PENDING } from './pending-cases.ts';
import { REFRESHING } from './refreshing.ts';
import { SENDING } from './sending.ts';
import { SESSIONS } from './session-cases.ts';
import { SWEEPING } from './sweeping.ts';
import { TAKING } from './taking.ts';

/**
 * The promises every store must keep, races included. Each case wants a store of its own.
 * @example for (const { title, run } of storeConformance()) test(title, () => run(openEmptyStore()));
 */
export function storeConformance(): readonly ConformanceCase[] {
  return [
    ...CONSUMING,
    ...CLAIMING,
    ...CREATING,
    ...COUNTING,
    ...TAKING,
    ...SESSIONS,
    ...BANNING,
    ...DEVICES,
    ...PENDING,
    ...FACTORS,
    ...PASSKEYS,
    ...REFRESHING,
    ...AUDITING,
    ...SENDING,
    ...ERASING,
    ...SWEEPING,
  ];
}
