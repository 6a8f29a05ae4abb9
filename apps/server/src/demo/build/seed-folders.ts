import type { StoredFolder } from 'hoodiecrow-imap';

import { imapFolderName } from '../imap/folder-name.ts';
import { internalDate } from '../imap/internal-date.ts';
import type { Letter } from '../letter.ts';
import type { MailboxName } from '../people.ts';
import type { Random } from '../random.ts';
import { compose } from './compose.ts';

/** Days over which letters without a date of their own are spread. */
const SPREAD_DAYS = 40;
const MINUTES_A_DAY = 24 * 60;
/** Most mail older than this has been read; about a fifth of all stays unread. */
const FRESH_MINUTES = 3 * MINUTES_A_DAY;
const UNREAD_WHEN_FRESH = 0.6;
const UNREAD_WHEN_OLD = 0.12;

/** Folders with a purpose of their own (RFC 6154). */
const SPECIAL_FOLDERS = {
  Sent: '\\Sent',
  Drafts: '\\Drafts',
  Archive: '\\Archive',
  Junk: '\\Junk',
  Trash: '\\Trash',
} as const;

const OWN_FOLDERS: Readonly<Record<MailboxName, readonly string[]>> = {
  personal: ['Путешествия', 'Receipts'],
  work: ['Clients', 'Studio'],
  shop: ['Suppliers', 'Zażalenia'],
};

interface Placed {
  readonly at: number;
  readonly letter: Letter;
}

/** The folders of one mailbox, filled; oldest message first, as mail arrives. */
export function seedFolders(
  mailbox: MailboxName,
  letters: readonly Letter[],
  options: { readonly now: number; readonly random: Random },
): Readonly<Record<string, StoredFolder>> {
  const placed = letters
    .filter((letter) => letter.mailbox === mailbox)
    .map((letter) => ({ letter, at: timeOf(letter, options) }))
    .toSorted((left, right) => left.at - right.at);
  const folder = (name: string): StoredFolder => ({
    // New mail under old numbers would be taken for the old: each start is a new generation (RFC 3501, 2.3.1.1).
    uidvalidity: Math.floor(options.now / 1000),
    messages: placed
      .filter((one) => (one.letter.folder ?? 'INBOX') === name)
      .map((one) => store(one, options)),
  });
  const folders: Record<string, StoredFolder> = {};
  for (const [name, use] of Object.entries(SPECIAL_FOLDERS))
    folders[name] = { ...folder(name), 'special-use': use };
  for (const name of OWN_FOLDERS[mailbox]) folders[imapFolderName(name)] = folder(name);
  return { INBOX: folder('INBOX'), '': { separator: '/', type: 'personal', folders } };
}

/** Milliseconds UTC: the letter's own age, or a repeatable one by day, in waking hours more often than not. */
function timeOf(letter: Letter, options: { readonly now: number; readonly random: Random }): number {
  const random = options.random.fork(`when:${letter.key}`);
  const minutes = letter.minutesAgo ?? 45 + random.next() ** 1.3 * SPREAD_DAYS * MINUTES_A_DAY;
  return Math.floor((options.now - minutes * 60_000) / 1000) * 1000 - random.int(50) * 1000;
}

function store(
  { letter, at }: Placed,
  options: { readonly now: number; readonly random: Random },
): { readonly raw: string; readonly flags: string[]; readonly internaldate: string } {
  return {
    raw: compose(letter, { at, random: options.random }).toString('latin1'),
    flags: [...flagsOf(letter, options.now - at, options.random)],
    internaldate: internalDate(at),
  };
}

function flagsOf(letter: Letter, age: number, random: Random): readonly string[] {
  const isRead = letter.isRead ?? isReadByAge(letter, age, random);
  return [
    ...(isRead ? ['\\Seen'] : []),
    ...(letter.isFlagged === true ? ['\\Flagged'] : []),
    ...(letter.isAnswered === true ? ['\\Answered'] : []),
    ...(letter.folder === 'Drafts' ? ['\\Draft'] : []),
  ];
}

function isReadByAge(letter: Letter, age: number, random: Random): boolean {
  if (letter.folder === 'Sent' || letter.folder === 'Drafts' || letter.isAnswered === true) return true;
  const unread = age < FRESH_MINUTES * 60_000 ? UNREAD_WHEN_FRESH : UNREAD_WHEN_OLD;
  return random.fork(`read:${letter.key}`).next() >= unread;
}
