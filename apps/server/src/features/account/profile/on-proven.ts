import type { Proven } from '@postern/login';
import type { AccountParts } from '../account-parts.ts';
import { finishEmailChange } from './change-email.ts';

/** Where the browser goes once its link has changed the address. */
const CHANGED = '/settings/profile?changed=address';

/**
 * For links of the sign-in library that prove a new address. The session of the browser that opened it goes on where
 * it is the same person's; all others end. Undefined: the proof was for something else.
 */
export function onProvenAddress(
  parts: AccountParts,
): (proven: Proven, request: Request) => Promise<string | undefined> {
  return async (proven, request) => {
    if (proven.purpose !== 'change_email') return undefined;
    const session = await parts.login.session(request);
    const sessionId = session?.userId === proven.userId ? session.id : undefined;
    await finishEmailChange(parts, { proven, sessionId });
    return CHANGED;
  };
}
