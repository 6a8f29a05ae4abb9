import { routes } from '@postern/contracts';
import { call, leaveAfter } from '../api/client.ts';

export async function signOut(): Promise<void> {
  await leaveAfter(() => call(routes.signOut), '/sign-in');
}
