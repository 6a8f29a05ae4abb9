/**
 * Mailboxes of many messages, made once and kept below .cache. They are mdbox, Dovecot's own format of few large files:
 * a Maildir of 200,000 files takes minutes to make and to copy, and a server with such mailboxes would not use one.
 */
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDovecot } from '../../tools/dovecot/dovecot.ts';
import type { Dovecot } from '../../tools/dovecot/dovecot.ts';
import { openRawImap } from '../lib/raw-imap.ts';
import type { RawImap } from '../lib/raw-imap.ts';

export const PASSWORD = 'correct horse battery staple';
/** One word that every hundredth subject has. */
export const RARE_WORD = 'heliotrope';

/** Changes whenever the messages do, so that old ones are made again. */
const VERSION = 'v1';
const CACHE = fileURLToPath(new URL(`../../.cache/bench/mail-${VERSION}`, import.meta.url));
/** Debian's fixed ids of nobody and nogroup, whom Dovecot's mail processes run as under root. */
const NOBODY = 65_534;
const APPENDS_AT_ONCE = 500;
const MINUTE_MS = 60_000;
const NEWEST = Date.UTC(2026, 10, 21, 12);

export function userOf(messages: number): string {
  return `m${String(messages)}`;
}

/** A Dovecot with a mailbox of each size; missing ones are made first. */
export async function startSeededDovecot(sizes: readonly number[]): Promise<Dovecot> {
  mkdirSync(CACHE, { recursive: true });
  if (process.getuid?.() === 0) chownSync(CACHE, NOBODY, NOBODY);
  const dovecot = await startDovecot({
    users: Object.fromEntries(sizes.map((size) => [userOf(size), PASSWORD])),
    extra: `mail_location = mdbox:${CACHE}/%u\nmail_fsync = never\nmdbox_rotate_size = 50M`,
  });
  for (const size of sizes) await seed(dovecot, size);
  return dovecot;
}

async function seed(dovecot: Dovecot, size: number): Promise<void> {
  const done = join(CACHE, `${userOf(size)}.done`);
  if (existsSync(done)) return;
  console.error(`Making a mailbox of ${String(size)} messages (once) …`);
  const imap = await openRawImap(dovecot.ports.tls, dovecot.ca);
  await imap.answer('*').catch(() => undefined);
  await imap.ask(`LOGIN ${userOf(size)} "${PASSWORD}"`);
  for (let from = 0; from < size; from += APPENDS_AT_ONCE) {
    await append(imap, from, Math.min(size, from + APPENDS_AT_ONCE), size);
  }
  imap.close();
  writeFileSync(done, '');
}

/** Many messages in one APPEND (RFC 3502), not waited for one by one (LITERAL+, RFC 7888). */
async function append(imap: RawImap, from: number, to: number, size: number): Promise<void> {
  const tag = `s${String(from)}`;
  const answered = imap.answer(tag);
  await imap.write(`${tag} APPEND INBOX`);
  for (let index = from; index < to; index += 1) {
    const text = message(index);
    const received = new Date(NEWEST - (size - index) * MINUTE_MS);
    const flags = index % 5 === 0 ? '' : '\\Seen';
    await imap.write(` (${flags}) "${imapDate(received)}" {${String(text.length)}+}\r\n${text}`);
  }
  await imap.write('\r\n');
  await answered;
}

const WORDS = 'meeting invoice garden report draft ticket Sunday release budget photos minutes order'.split(
  ' ',
);
const NAMES = ['Mina Berg', 'Otto Lind', 'Ada Kern', 'Ivo Maric', 'Lea Sand', 'Ren Sato', 'Nora Falk'];

/** ASCII only: a character is a byte. A third have an attachment, as a real mailbox has. */
function message(index: number): string {
  const pick = <T>(list: readonly T[], step: number): T | undefined =>
    list[Math.floor(index / step) % list.length];
  const name = pick(NAMES, 1) ?? '';
  const rare = index % 100 === 0 ? ` ${RARE_WORD}` : '';
  const subject = `${pick(WORDS, 1) ?? ''} ${pick(WORDS, 7) ?? ''} ${String(index)}${rare}`;
  const text = `Hello,\r\n\r\n${`${subject}, as we said. `.repeat(8)}\r\n\r\n${name}\r\n`;
  const head = [
    `From: ${name} <${name.toLowerCase().replace(' ', '.')}@friends${String(index % 40)}.example>`,
    'To: You <you@test.example>, The Team <team@test.example>',
    `Subject: ${subject}`,
    `Date: Sat, 21 Nov 2026 10:00:00 +0000`,
    `Message-ID: <${String(index)}.bench@friends.example>`,
    `References: <${String(index - 1)}.bench@friends.example>`,
    'MIME-Version: 1.0',
  ];
  if (index % 3 !== 0) {
    return [...head, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n');
  }
  const file = Buffer.from(`%PDF-1.4 ${subject} `.repeat(20)).toString('base64');
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b\r\nContent-Type: multipart/alternative; boundary="c"\r\n',
    `--c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    `--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${subject}</p>\r\n--c--`,
    `--b\r\nContent-Type: application/pdf; name="notes-${String(index)}.pdf"`,
    `Content-Disposition: attachment; filename="notes-${String(index)}.pdf"`,
    `Content-Transfer-Encoding: base64\r\n\r\n${file}\r\n--b--\r\n`,
  ].join('\r\n');
}

function imapDate(date: Date): string {
  const [, day = '', month = '', year = '', time = ''] =
    /(\d+) (\w+) (\d+) ([\d:]+)/.exec(date.toUTCString()) ?? [];
  return `${day.padStart(2, ' ')}-${month}-${year} ${time} +0000`;
}
