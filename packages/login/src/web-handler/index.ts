export { webHandler } from './web-handler.ts';
export type {
  WebClient,
  WebHandler,
  WebOptions,
  WebPasskeyAnswer,
  WebPasskeyChallenge,
  WebPasskeyResult,
  WebPasskeys,
  WebPasswords,
} from './web-options.ts';
export type { Pages } from './pages.ts';
export { guardSession } from './session-guard.ts';
export type { GuardVerdict, SessionNeed } from './session-guard.ts';
