import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/client.ts';
import { PasskeyFailed } from './security/webauthn.ts';
import { StepUpCancelled } from './step-up/step-up.ts';
import { faultOf } from './words.ts';

test.each([
  ['nothing failed', null, undefined],
  ['the person called it off', new StepUpCancelled(), undefined],
  ['the passkey said why', new PasskeyFailed('No passkey was given.'), 'No passkey was given.'],
  ['the network is down', new TypeError('Failed to fetch'), expect.stringContaining('could not be reached')],
  ['the answer makes no sense', new ApiProblem(502, undefined), expect.stringContaining('makes no sense')],
])('%s', (_, error, words) => {
  expect(faultOf(error)).toEqual(words);
});
