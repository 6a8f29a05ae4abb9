import type { LoginContext } from './context.ts';
import { refuse, StoreError } from './errors.ts';
import type { Refused } from './errors.ts';

/**
 * What happened is stored before the answer goes out. A store that does not answer closes the door: the answer
 * is 503, never "signed in".
 */
export async function answered<T>(context: LoginContext, useCase: () => Promise<T>): Promise<T | Refused> {
  try {
    const answer = await useCase();
    await context.audit.flush();
    return answer;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    context.tell('store.degraded');
    return refuse('store_unavailable');
  }
}
