import { Readable } from 'node:stream';
import { routes } from '@postern/contracts';
import type { Keyring } from '@postern/keyring';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import type { AccountParts } from '../account-parts.ts';
import { accountOf } from '../account-parts.ts';
import { EXPORTED_TABLES, exportRows } from './export-rows.ts';

/** A36: everything stored about a person, as one JSON file that is written while it is read. */
export function exportRoutes(kit: RouteKit, parts: AccountParts & { readonly keyring: Keyring }): void {
  const { login, notices, clock } = parts;

  defineRoute(kit, routes.exportData, async ({ caller, request, reply }) => {
    const { userId, sessionId } = caller;
    const { email } = await accountOf(parts, caller);
    const now = clock.now();
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="postern-${toTimestamp(now).slice(0, 10)}.json"`);
    // Asked only whether it may be had.
    if (request.method === 'HEAD') return reply.send();
    login.record('user.exported', { userId, sessionId });
    await notices.tell(email, 'exported');
    return reply.send(Readable.from(exportFile(parts, { userId, at: now })));
  });
}

const ABOUT =
  'Everything that Postern stores about you. Your mail is not here: it is on your mail servers. Left out are passwords, one-way values and seals, which would open doors. Times of columns are milliseconds since 1970, UTC.';

async function* exportFile(
  parts: Pick<AccountParts, 'db'> & { readonly keyring: Keyring },
  { userId, at }: { readonly userId: string; readonly at: number },
): AsyncGenerator<string> {
  yield `{\n"about": ${JSON.stringify(ABOUT)},\n"exportedAt": ${JSON.stringify(toTimestamp(at))},\n"tables": {`;
  let isFirstTable = true;
  for (const table of EXPORTED_TABLES) {
    yield `${isFirstTable ? '' : ','}\n${JSON.stringify(table.table)}: [`;
    isFirstTable = false;
    let isFirstRow = true;
    for await (const row of exportRows(parts, table, userId)) {
      yield `${isFirstRow ? '' : ','}\n${JSON.stringify(row)}`;
      isFirstRow = false;
    }
    yield ']';
  }
  yield '\n}\n}\n';
}
