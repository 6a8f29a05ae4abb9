import { wordsOf } from '../../api/client.ts';
import { PasskeyFailed } from './security/webauthn.ts';
import { StepUpCancelled } from './step-up/step-up.ts';

/** What to say about a failure; undefined where there is nothing to say. */
export function faultOf(error: Error | null): string | undefined {
  if (error === null || error instanceof StepUpCancelled) return undefined;
  return error instanceof PasskeyFailed ? error.message : wordsOf(error);
}
