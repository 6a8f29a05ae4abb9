import { routes } from '@postern/contracts';
import type { HistoryEntry } from '@postern/contracts';
import type { AuditRow, Login } from '@postern/login';
import { z } from 'zod';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import { LISTED_EVENTS, sentenceFor, weightOf } from './history-words.ts';

/** What of an audit line is for the person's own eyes. Keyed numbers of networks and addresses are not. */
const AuditLine = z.object({
  userAgent: z.string().optional(),
  reason: z.string().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** The security history of a person: the audit log's own rows of them, in words. */
export function historyRoutes(kit: RouteKit, { login }: { readonly login: Login }): void {
  defineRoute(kit, routes.history, async ({ caller: { userId }, query: { before, limit } }) => {
    // What has just happened is written within a quarter of a second; who looks wants to see it now.
    await login.flush();
    const rows = await login.audit.query({
      userId,
      order: 'newest',
      types: LISTED_EVENTS,
      limit: limit + 1,
      ...(before === undefined ? {} : { beforeSeq: before }),
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      entries: shown.map(presentEntry),
      ...(rows.length > limit && last !== undefined ? { next: last.seq } : {}),
    };
  });
}

function presentEntry({ seq, at, type, line }: AuditRow): HistoryEntry {
  const event = AuditLine.safeParse(JSON.parse(line)).data;
  const told = {
    ...(event?.reason === undefined ? {} : { reason: event.reason }),
    ...(event?.data === undefined ? {} : { data: event.data }),
  };
  return {
    seq,
    at: toTimestamp(at),
    type,
    weight: weightOf(type),
    text: sentenceFor(type, told),
    ...(event?.userAgent === undefined ? {} : { browser: event.userAgent }),
  };
}
