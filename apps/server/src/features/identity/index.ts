/** @module Accounts and signing in: the portal's side of @postern/login. */
export { DEMO_ENTRY_PATH, demoEntry } from './demo-entry.ts';
export { forgetSignIn } from './forget-sign-in.ts';
export { identityRoutes } from './routes.ts';
export { sessionAuthentication } from './session-authentication.ts';
export { SIGN_IN_PATHS, signInPages } from './sign-in-pages.ts';
export { createUserStore } from './users.ts';
export type { UserModel, UserStore } from './users.ts';
