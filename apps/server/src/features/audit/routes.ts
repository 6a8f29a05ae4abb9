import { Readable } from 'node:stream';
import { routes } from '@postern/contracts';
import type { AuditFilter } from '@postern/contracts';
import type { AuditSearch, Login } from '@postern/login';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReadBrowser } from '../../http/browser.ts';
import type { SessionCaller } from '../../http/caller.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { toTimestamp } from '../../infrastructure/clock.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import { presentCheck } from './check-audit.ts';
import { exportAudit } from './export-audit.ts';
import type { ExportFormat } from './export-audit.ts';
import { typesOfGroup } from './groups.ts';
import { peopleOf, presentEntry } from './present-entry.ts';

export interface AuditParts {
  readonly login: Login;
  readonly readBrowser: ReadBrowser;
  readonly clock: Clock;
  /** Addresses of these accounts, by id. */
  readonly emails: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** Only reading: no route of Postern changes or removes a row of the log. */
export function auditRoutes(kit: RouteKit, { login, readBrowser, clock, emails }: AuditParts): void {
  const { audit } = login;

  defineRoute(kit, routes.adminAudit, async ({ query: { before, limit, ...filter } }) => {
    const rows = await audit.query({
      ...searchOf(filter),
      ...(before === undefined ? {} : { beforeSeq: before }),
      order: 'newest',
      limit,
    });
    const people = new Set(rows.flatMap(peopleOf));
    const names = await emails([...people]);
    const last = rows.at(-1);
    return {
      entries: rows.map((row) => presentEntry(row, names)),
      ...(rows.length === limit && last !== undefined && last.seq > 1 ? { next: last.seq } : {}),
    };
  });

  defineRoute(kit, routes.adminAuditHead, async () => (await audit.head()) ?? { seq: 0, hash: '' });

  defineRoute(kit, routes.adminCheckAudit, async ({ body: { head } }) =>
    presentCheck(await audit.verify(head)),
  );

  interface Export {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly caller: SessionCaller;
    readonly query: AuditFilter;
  }

  async function send(format: ExportFormat, { request, reply, caller, query }: Export): Promise<void> {
    const { ipKey, userAgent } = readBrowser(request);
    const { userId, sessionId } = caller;
    login.record('audit.exported', { userId, sessionId, ipKey, userAgent, data: { format } });
    const day = toTimestamp(clock.now()).slice(0, 10);
    await reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl; charset=utf-8')
      .header('content-disposition', `attachment; filename="postern-audit-${day}.${format}"`)
      .send(Readable.from(exportAudit(login, format, searchOf(query))));
  }

  defineRoute(kit, routes.adminAuditJsonLines, (call) => send('jsonl', call));
  defineRoute(kit, routes.adminAuditCsv, (call) => send('csv', call));
}

function searchOf({ group, userId, from, to }: AuditFilter): AuditSearch {
  return {
    ...(group === undefined ? {} : { types: typesOfGroup(group) }),
    ...(userId === undefined ? {} : { userId }),
    ...(from === undefined ? {} : { fromAt: Date.parse(from) }),
    ...(to === undefined ? {} : { toAt: Date.parse(to) }),
  };
}
