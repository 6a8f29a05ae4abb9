import { routes } from '@postern/contracts';
import type { Limit } from '@postern/contracts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';

/** How many of something a person may have. */
export interface CountedLimit {
  readonly name: string;
  readonly note: string;
  readonly count: (userId: string) => Promise<{ readonly used: number; readonly limit: number | undefined }>;
}

/** A27: each bound that a person can run into, and how near they are. */
export function usageRoutes(
  kit: RouteKit,
  parts: Pick<AccountParts, 'store'>,
  limits: readonly CountedLimit[],
): void {
  defineRoute(kit, routes.usage, async ({ caller }) => {
    const { id } = await accountOf(parts, caller);
    return {
      limits: await Promise.all(
        limits.map(async ({ name, note, count }): Promise<Limit> => {
          const { used, limit } = await count(id);
          return { name, note, used, ...(limit === undefined ? {} : { limit }) };
        }),
      ),
    };
  });
}
