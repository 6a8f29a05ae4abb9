/** @module What programs are let in with: API tokens, short access tokens, their limits and their log. */
export { createApiTokens } from './api-tokens.ts';
export type { ApiTokens } from './api-tokens.ts';
export { createApiTokenStore } from './store.ts';
