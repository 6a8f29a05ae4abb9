export type { AccessClaims } from './access-token.ts';
export type { ApiSessionsOptions } from './api-options.ts';
export { createApiSessions } from './api-sessions.ts';
export type {
  ApiFamily,
  ApiSessions,
  IssuedTokens,
  IssueInput,
  RefreshInput,
  VerifiedAccess,
} from './api-sessions.ts';
export type {
  RefreshRow,
  RefreshStore,
  RotatedRefresh,
  SigningKeyRow,
  SigningKeyStore,
} from './api-store.ts';
export type { PublicJwk } from './signing-key.ts';
