import { parseAddress } from '@postern/login';
import { z } from 'zod';
import { readUsername } from './username.ts';

/** What Django's PasswordField holds with its default hasher; up to 1,999,999 iterations, as the sign-in takes. */
const DJANGO_HASH = /^pbkdf2_sha256\$(?:[1-9]\d{0,5}|1\d{6})\$[^$]{1,128}\$[A-Za-z0-9+/]{43}=$/;

/** An account of another portal. */
export interface ImportedAccount {
  /** Canonical. */
  readonly email: string;
  readonly username: string | undefined;
  readonly firstName: string;
  readonly lastName: string;
  /** `pbkdf2_sha256$…`; replaced by one of ours at the first sign-in. */
  readonly hash: string | undefined;
  readonly isActive: boolean;
}

export interface ReadAccounts {
  readonly accounts: readonly { readonly line: number; readonly account: ImportedAccount }[];
  /** What could not be taken, by line. No value of the file is repeated. */
  readonly problems: readonly string[];
}

const text = z
  .string()
  .trim()
  .max(320)
  .nullish()
  .transform((value) => value ?? '');
const Row = z.object({
  email: text,
  username: text,
  first_name: text,
  last_name: text,
  password: text,
  is_active: z.union([z.boolean(), z.string(), z.number()]).nullish(),
});

/** Accounts as JSON, one object a line, or as CSV with a header; columns as Django names them. */
export function readAccountsFile(content: string): ReadAccounts {
  const rows = content.trimStart().startsWith('{') ? readJsonLines(content) : readCsv(content);
  const accounts: { line: number; account: ImportedAccount }[] = [];
  const problems: string[] = [];
  for (const { line, row } of rows) {
    const parsed = Row.safeParse(row);
    const found = parsed.success ? toAccount(parsed.data) : 'is no account';
    if (typeof found === 'string') problems.push(`Line ${String(line)}: ${found}.`);
    else accounts.push({ line, account: found });
  }
  return { accounts, problems };
}

function toAccount(row: z.infer<typeof Row>): ImportedAccount | string {
  const address = parseAddress(row.email);
  if (!address.ok) return 'the address is none';
  if (row.password !== '' && !row.password.startsWith('!') && !DJANGO_HASH.test(row.password))
    return 'the password is no pbkdf2_sha256 hash of Django';
  return {
    email: address.address.account,
    username: readUsername(row.username),
    firstName: row.first_name.slice(0, 150),
    lastName: row.last_name.slice(0, 150),
    // Django marks a password that nobody has with an exclamation mark.
    hash: DJANGO_HASH.test(row.password) ? row.password : undefined,
    isActive: !['false', '0', 'f', 'no'].includes(String(row.is_active ?? true).toLowerCase()),
  };
}

interface Line {
  readonly line: number;
  readonly row: unknown;
}

function readJsonLines(content: string): readonly Line[] {
  return content.split(/\r?\n/).flatMap((one, index) => {
    if (one.trim() === '') return [];
    try {
      const row: unknown = JSON.parse(one);
      return [{ line: index + 1, row }];
    } catch {
      return [{ line: index + 1, row: undefined }];
    }
  });
}

/** RFC 4180, without line breaks inside of values: no name or hash has one. */
function readCsv(content: string): readonly Line[] {
  const [header = '', ...lines] = content.split(/\r?\n/);
  const names = cells(header).map((name) => name.trim().toLowerCase());
  return lines.flatMap((one, index) => {
    if (one.trim() === '') return [];
    const values = cells(one);
    const row = Object.fromEntries(names.map((name, place) => [name, values[place]]));
    return [{ line: index + 2, row }];
  });
}

function cells(line: string): readonly string[] {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
