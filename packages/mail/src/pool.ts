import type { MailPool, MailPoolOptions } from './types.ts';

/** Sessions by account, with one warm command connection each and a connection budget per host and user. */
export function createMailPool(options: MailPoolOptions): MailPool {
  throw new Error(`not built yet: ${typeof options.dial}`);
}
