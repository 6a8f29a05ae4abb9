import type { LoginContext } from '../context.ts';
import { refuse, StoreError } from '../errors.ts';
import type { Refused } from '../errors.ts';

/** A store that does not answer closes the door: 503, never a token. */
export async function answered<T>(context: LoginContext, useCase: () => Promise<T>): Promise<T | Refused> {
  try {
    return await useCase();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    context.emit('store.degraded', { reason: 'api' });
    return refuse('store_unavailable');
  }
}
