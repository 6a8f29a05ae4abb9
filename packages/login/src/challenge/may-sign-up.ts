import type { Address } from '../address/address.ts';
import type { LoginContext } from '../context.ts';

/** Whether the site takes a new account for this address. */
export async function maySignUp(context: LoginContext, address: Address): Promise<boolean> {
  if (typeof context.signUp === 'function') return context.signUp(address);
  return context.signUp === 'open';
}
