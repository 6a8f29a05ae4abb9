import { once } from 'node:events';
import type { Login } from '@postern/login';
import { EXPORT_FORMATS, exportAudit, presentCheck } from '../features/audit/index.ts';
import type { ExportFormat } from '../features/audit/index.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import { openAccounts } from './user/open-accounts.ts';

const USAGE = `Usage: postern audit ACTION

  head               print the number and the hash of the newest row, to be noted elsewhere
  verify [SEQ HASH]  walk the chain; with a head noted earlier, rows cut off at the end are noticed, too
  export [FORMAT]    print the log, oldest first: jsonl (with the hashes that prove it) or csv

Exit code of verify: 0 the log is whole, 1 it is not, and the first row that does not fit is named.
`;

type Action = (login: Login, args: readonly string[]) => Promise<number | undefined>;

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['head', head],
  ['verify', verify],
  ['export', print],
]);

/** The audit log, on the server itself: it is read, never changed. */
export async function audit([name = '', ...args]: readonly string[]): Promise<number> {
  const action = ACTIONS.get(name);
  if (action === undefined) return wrongUse();
  const loaded = load(process.env);
  if (loaded === undefined) return EXIT.wrongConfiguration;
  const accounts = openAccounts(loaded);
  try {
    return (await action(accounts.login(), args)) ?? wrongUse();
  } finally {
    await accounts.close();
  }
}

async function head({ audit: log }: Login): Promise<number> {
  const newest = await log.head();
  process.stdout.write(
    newest === undefined ? 'The log is empty.\n' : `${String(newest.seq)} ${newest.hash}\n`,
  );
  return EXIT.ok;
}

async function verify(
  { audit: log }: Login,
  [seq, hash, ...rest]: readonly string[],
): Promise<number | undefined> {
  const noted = seq === undefined ? undefined : { seq: Number(seq), hash: hash ?? '' };
  const isFit = noted === undefined || (Number.isSafeInteger(noted.seq) && /^[0-9a-f]{64}$/.test(noted.hash));
  if (!isFit || rest.length > 0) return undefined;
  const check = presentCheck(await log.verify(noted));
  if (check.outcome === 'broken') {
    process.stderr.write(`${check.message}\n`);
    return EXIT.failed;
  }
  const { rows, head: newest } = check;
  process.stdout.write(
    `${String(rows)} rows, each follows from the one before it. Newest: ${String(newest.seq)} ${newest.hash}\n`,
  );
  return EXIT.ok;
}

async function print(
  login: Login,
  [format = 'jsonl', ...rest]: readonly string[],
): Promise<number | undefined> {
  if (!isFormat(format) || rest.length > 0) return undefined;
  login.record('audit.exported', { data: { format, by: 'command' } });
  for await (const piece of exportAudit(login, format)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
  return EXIT.ok;
}

function isFormat(text: string): text is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === text);
}

function wrongUse(): number {
  process.stderr.write(USAGE);
  return EXIT.wrongUse;
}
