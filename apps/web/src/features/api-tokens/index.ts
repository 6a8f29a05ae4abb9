/** @module The pages of what lets programs in. */
export { NewTokenPage } from './new-token-page.tsx';
export { TokenPage } from './token-page.tsx';
export { ApiTokensPage } from './tokens-page.tsx';
