import { routes } from '@postern/contracts';
import { call } from '../api/client.ts';

export async function signOut(): Promise<void> {
  await call(routes.signOut);
  window.location.assign('/sign-in');
}
