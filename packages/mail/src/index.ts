/**
 * Live IMAP: sessions, a watcher for arrivals, a connection test and a directory of providers.
 * The only package that talks to imapflow.
 */
export type * from './types.ts';
export { createMailPool } from './pool.ts';
export { testLogin } from './test-login.ts';
export { createWatcher } from './watcher/watcher.ts';
export { providerForAddress, providers } from './providers/directory.ts';
export type { Provider } from './providers/directory.ts';
