import { readFileSync } from 'node:fs';
import type { PageParts } from './pages/page-exchange.ts';
import { linkRoutes } from './pages/link-routes.ts';
import { resetRoutes } from './pages/reset-routes.ts';
import { signUpRoutes } from './pages/sign-up-routes.ts';
import type { ResetParts } from './reset-password.ts';
import type { SignInLinkParts } from './sign-in-link.ts';
import { SIGN_IN_PATHS } from './sign-in-paths.ts';
import type { SignUpParts } from './sign-up.ts';

export type IdentityPagesParts = PageParts & SignUpParts & ResetParts & SignInLinkParts;

/** Pages beside those of the sign-in library: signing up, a new password, and the operator's link. A GET only looks. */
export function identityPages(parts: IdentityPagesParts): void {
  signUpRoutes(parts);
  resetRoutes(parts);
  linkRoutes(parts);
  const strength = readFileSync(new URL('./pages/strength.js', import.meta.url), 'utf8');
  parts.app.get(SIGN_IN_PATHS.strengthScript, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(strength),
  );
}
