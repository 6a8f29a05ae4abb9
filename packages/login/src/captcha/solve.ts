import { deriveKey } from './derive-key.ts';
import { POW_ALGORITHM } from './pow-challenge.ts';

/** The part of a challenge that the work is about; ALTCHA v2 challenges have it too. */
interface SolvableChallenge {
  readonly parameters: {
    readonly algorithm: typeof POW_ALGORITHM;
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyPrefix: string;
  };
}

/** Answers above this were not made by us; a solver must end. */
const COUNTER_MAX = 10_000_000;

/**
 * Does the work of a proof-of-work challenge (the `data` of a {@link CaptchaChallenge}) and gives the answer as
 * it is posted: for native clients on Node, and for tests. In a browser `solverScript()` does it.
 * @throws RangeError where it is no such challenge, or has no answer.
 */
export async function solve(challenge: unknown): Promise<string> {
  if (!isSolvable(challenge)) throw new RangeError('This is not a proof-of-work challenge.');
  const { nonce, salt, cost, keyPrefix } = challenge.parameters;
  for (let counter = 0; counter <= COUNTER_MAX; counter += 1) {
    const key = (await deriveKey(nonce, salt, cost, counter)).toString('hex');
    if (key.startsWith(keyPrefix)) {
      const answer = { challenge, solution: { counter, derivedKey: key } };
      return Buffer.from(JSON.stringify(answer)).toString('base64');
    }
  }
  throw new RangeError('The challenge has no answer.');
}

function isSolvable(value: unknown): value is SolvableChallenge {
  if (typeof value !== 'object' || value === null || !('parameters' in value)) return false;
  const { parameters } = value;
  if (typeof parameters !== 'object' || parameters === null) return false;
  return (
    'algorithm' in parameters &&
    parameters.algorithm === POW_ALGORITHM &&
    'nonce' in parameters &&
    typeof parameters.nonce === 'string' &&
    'salt' in parameters &&
    typeof parameters.salt === 'string' &&
    'cost' in parameters &&
    typeof parameters.cost === 'number' &&
    'keyPrefix' in parameters &&
    typeof parameters.keyPrefix === 'string'
  );
}
