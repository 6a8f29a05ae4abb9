import type { Keyring } from '@postern/keyring';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../../../infrastructure/database/open-database.ts';
import { EXPORT_PAGE } from '../limits.ts';

export type ExportedRow = Readonly<Record<string, unknown>>;

/** One table of the download: which rows are this person's. */
interface ExportedTable {
  readonly table: string;
  readonly rows: (userId: string) => RawBuilder<unknown>;
}

const ofUser = (table: string): ExportedTable => ({
  table,
  rows: (userId) => sql`SELECT * FROM ${sql.table(table)} WHERE user_id = ${userId}`,
});

/** Every table that holds something about a person, in the order of the file. */
export const EXPORTED_TABLES: readonly ExportedTable[] = [
  { table: 'user', rows: (userId) => sql`SELECT * FROM user WHERE id = ${userId}` },
  ofUser('email_change'),
  ofUser('login_session'),
  ofUser('login_device'),
  ofUser('login_pending'),
  {
    table: 'login_challenge',
    rows: (userId) =>
      sql`SELECT login_challenge.* FROM login_challenge JOIN user USING (email) WHERE user.id = ${userId}`,
  },
  ofUser('sign_in_grant'),
  ofUser('login_totp'),
  ofUser('login_recovery_set'),
  ofUser('login_recovery_code'),
  ofUser('login_passkey_user'),
  ofUser('login_passkey'),
  ofUser('login_refresh_family'),
  ofUser('login_refresh'),
  ofUser('api_token'),
  {
    table: 'api_token_mailbox',
    rows: (userId) =>
      sql`SELECT api_token_mailbox.* FROM api_token_mailbox JOIN api_token ON api_token.id = token_id WHERE user_id = ${userId}`,
  },
  ofUser('api_request'),
  {
    table: 'invitation',
    rows: (userId) =>
      sql`SELECT * FROM invitation WHERE created_by = ${userId} OR email = (SELECT email FROM user WHERE id = ${userId})`,
  },
  ofUser('mailbox'),
  {
    table: 'folder',
    rows: (userId) =>
      sql`SELECT folder.* FROM folder JOIN mailbox ON mailbox.id = mailbox_id WHERE user_id = ${userId}`,
  },
  ofUser('location'),
  {
    table: 'scan_attempt',
    rows: (userId) =>
      sql`SELECT scan_attempt.* FROM scan_attempt JOIN folder ON folder.id = folder_id JOIN mailbox ON mailbox.id = mailbox_id WHERE user_id = ${userId}`,
  },
  ofUser('verdict'),
  ofUser('feedback'),
  ofUser('correspondent'),
  ofUser('alert'),
  ofUser('event'),
  {
    table: 'login_audit',
    rows: (userId) => sql`SELECT * FROM login_audit WHERE json_extract(line, '$.userId') = ${userId}`,
  },
];

/** One-way values, seals and the number of a live sign-in: of no use to the owner, and of much to a thief. */
const SECRET_COLUMN = /(?:^|_)hash$|^sealed|^match$/;

type OpenColumn = (row: ExportedRow) => string | undefined;

/** What is sealed for its owner, and may be read by them. Passwords and factors stay sealed: they open doors. */
function openers(
  keyring: Keyring,
  userId: string,
): Readonly<Record<string, Readonly<Record<string, OpenColumn>>>> {
  const open =
    (
      column: string,
      purpose: 'seal.detection' | 'seal.person',
      context: (row: ExportedRow) => readonly string[],
    ): OpenColumn =>
    (row) => {
      const sealed = row[column];
      if (typeof sealed !== 'string') return undefined;
      const opened = keyring.openText(purpose, sealed, context(row));
      return opened.ok ? opened.text : undefined;
    };
  const of = (row: ExportedRow, key: string, field: string): readonly string[] => [
    userId,
    String(row[key]),
    field,
  ];
  return {
    verdict: {
      sender: open('sealed_sender', 'seal.detection', (row) => of(row, 'message_key', 'sender')),
      subject: open('sealed_subject', 'seal.detection', (row) => of(row, 'message_key', 'subject')),
    },
    correspondent: {
      names: open('sealed_names', 'seal.person', (row) => of(row, 'sender_key', 'names')),
    },
  };
}

/** The rows of one table, page by page, sealed columns opened and secrets left out. */
export async function* exportRows(
  { db, keyring }: { readonly db: Db; readonly keyring: Keyring },
  { table, rows }: ExportedTable,
  userId: string,
): AsyncGenerator<ExportedRow> {
  const columns = openers(keyring, userId)[table] ?? {};
  for (let offset = 0; ; offset += EXPORT_PAGE) {
    const page = await sql<ExportedRow>`${rows(userId)} LIMIT ${EXPORT_PAGE} OFFSET ${offset}`.execute(db);
    for (const row of page.rows) yield shown(row, columns);
    if (page.rows.length < EXPORT_PAGE) return;
  }
}

function shown(row: ExportedRow, columns: Readonly<Record<string, OpenColumn>>): ExportedRow {
  const kept = Object.entries(row)
    .filter(([name, value]) => !SECRET_COLUMN.test(name) && !(value instanceof Uint8Array))
    .map(([name, value]) => [name, unpacked(name, value)] as const);
  const opened = Object.entries(columns).flatMap(([name, open]) => {
    const text = open(row);
    return text === undefined ? [] : [[name, unpacked('json', text)] as const];
  });
  return Object.fromEntries([...kept, ...opened]);
}

/** Columns that hold JSON are JSON in the file, too. */
const JSON_COLUMNS: ReadonlySet<string> = new Set(['json', 'findings', 'not_checked', 'payload', 'line']);

function unpacked(name: string, value: unknown): unknown {
  if (!JSON_COLUMNS.has(name) || typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
}
