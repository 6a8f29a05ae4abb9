import type { RouteContract } from './route-contract.ts';
import { accountSecurityRoutes } from './routes/account-security.ts';
import { accountSelfRoutes } from './routes/account-self.ts';
import { accountRoutes } from './routes/account.ts';
import { administrationRoutes } from './routes/administration.ts';
import { apiTokensRoutes } from './routes/api-tokens.ts';
import { mailboxesRoutes } from './routes/mailboxes.ts';
import { messagesRoutes } from './routes/messages.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { siteRoutes } from './routes/site.ts';

/** The whole API: server, web client and openapi.json are made from this table. */
export const routes = {
  ...siteRoutes,
  ...accountRoutes,
  ...accountSelfRoutes,
  ...accountSecurityRoutes,
  ...signInRoutes,
  ...apiTokensRoutes,
  ...mailboxesRoutes,
  ...messagesRoutes,
  ...administrationRoutes,
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof routes;
