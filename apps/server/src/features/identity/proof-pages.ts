import type { Login, Proven } from '@postern/login';
import type { PendingSignUps } from './pending-sign-ups.ts';
import type { ProvenAddresses } from './prove-address.ts';
import { grantNewPassword } from './reset-password.ts';
import type { SignInGrants } from './sign-in-grants.ts';
import { SIGN_IN_PATHS } from './sign-in-paths.ts';
import type { SignUpRules } from './sign-up-policy.ts';
import { finishSignUp } from './sign-up.ts';
import type { UserStore } from './users.ts';

/** What is done with a proven mailbox; gives the path to go on to, or undefined where it is not its concern. */
export type OnProven = (proven: Proven, request: Request) => Promise<string | undefined>;

interface OnProofsParts {
  readonly login: Login;
  readonly users: Pick<UserStore, 'find' | 'byId'>;
  readonly pending: PendingSignUps;
  readonly addresses: ProvenAddresses;
  readonly grants: SignInGrants;
  readonly rules: SignUpRules;
}

/** Sign-ups and resets here; every other proof is for `others`. */
export function onProofs(parts: OnProofsParts, others?: OnProven): OnProven {
  return async (proven, request) => {
    if (proven.purpose === 'reset_password') {
      const token = await grantNewPassword(parts, proven);
      // In the fragment, which no server and no log sees; the page's script takes it out of the address bar.
      return token === undefined ? SIGN_IN_PATHS.newPasswordEnded : `${SIGN_IN_PATHS.newPassword}#t=${token}`;
    }
    const signUp = await finishSignUp(parts, proven);
    if (signUp === 'made') return SIGN_IN_PATHS.signUpDone;
    const elsewhere = await others?.(proven, request);
    return elsewhere ?? (signUp === 'ended' ? SIGN_IN_PATHS.signUpEnded : undefined);
  };
}
