import { readMessage } from '@postern/mime';
import type { ParsedMessage } from '@postern/mime';
import { scanMessage } from '@postern/scanner';
import { describe, expect, test } from 'vitest';

import { ATTACK_LETTERS } from '../attacks/index.ts';
import { compose } from '../build/compose.ts';
import type { Letter } from '../letter.ts';
import { AUTHSERV_ID, MAILBOX_NAMES, OWNERS } from '../people.ts';
import { createRandom } from '../random.ts';
import { SEEDED_LETTERS } from './index.ts';
import { SERVICE_LETTERS } from './services.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const LONGEST_DAYS = 40;

const attacks = new Set(ATTACK_LETTERS);
const services = new Set(SERVICE_LETTERS);
const honest = SEEDED_LETTERS.filter((letter) => !attacks.has(letter));
const read = new Map(SEEDED_LETTERS.map((letter) => [letter.key, readMessage(bytesOf(letter))]));

describe('an honest message of the demo', () => {
  test('is judged clean, whoever wrote it', async () => {
    const people = honest.filter((letter) => !services.has(letter));
    const judged = await Promise.all(people.map(judge));
    expect(judged.filter((line) => !line.startsWith('clean'))).toEqual([]);
  });

  test('reads in one way only', () => {
    const odd = honest.filter((letter) => !parsed(letter).ambiguities.every((one) => one.benign));
    expect(odd.map((letter) => letter.key)).toEqual([]);
  });
});

describe('every message of the demo', () => {
  test('is read back with the subject and the author it was written with', () => {
    const seen = SEEDED_LETTERS.map((letter) => [letter.key, parsed(letter).subject]);
    expect(seen).toEqual(SEEDED_LETTERS.map((letter) => [letter.key, letter.subject]));
    const plain = SEEDED_LETTERS.filter((letter) => letter.fromLines === undefined);
    expect(plain.map((letter) => authorOf(parsed(letter)))).toEqual(
      plain.map(({ from: { name, address } }) => ({ name, address })),
    );
  });

  test('has words of its own, whatever their charset', () => {
    const written = SEEDED_LETTERS.filter((letter) => letter.text !== undefined);
    const lost = written.filter((letter) => !textsOf(parsed(letter)).includes(normal(letter.text ?? '')));
    expect(lost.map((letter) => letter.key)).toEqual([]);
  });

  test('has a key and a Message-ID that no other has', () => {
    expect(new Set(SEEDED_LETTERS.map((letter) => letter.key)).size).toBe(SEEDED_LETTERS.length);
    expect(new Set(SEEDED_LETTERS.map((letter) => parsed(letter).messageId)).size).toBe(
      SEEDED_LETTERS.length,
    );
  });

  test('that answers refers to all earlier ones of its conversation, which are in the same mailbox', () => {
    const answers = SEEDED_LETTERS.filter((letter) => (letter.after ?? []).length > 0);
    expect(answers.length).toBeGreaterThan(80);
    for (const letter of answers) {
      const earlier = (letter.after ?? []).map((one) => parsed(one).messageId);
      expect(parsed(letter).references, letter.key).toEqual(earlier);
      expect(parsed(letter).inReplyTo, letter.key).toEqual(earlier.slice(-1));
      expect(letter.after?.map((one) => one.mailbox)).toEqual(earlier.map(() => letter.mailbox));
    }
  });

  test('was written after what it answers, and within the last forty days', () => {
    for (const letter of SEEDED_LETTERS) {
      const age = letter.minutesAgo ?? 0;
      expect(age, letter.key).toBeLessThanOrEqual(LONGEST_DAYS * 24 * 60);
      for (const earlier of letter.after ?? []) {
        expect(earlier.minutesAgo ?? Infinity, letter.key).toBeGreaterThan(age);
      }
    }
  });
});

describe('the demo as a whole', () => {
  test('fills three mailboxes with conversations in many charsets', () => {
    expect(SEEDED_LETTERS.length).toBeGreaterThan(200);
    for (const name of MAILBOX_NAMES) {
      const own = SEEDED_LETTERS.filter((letter) => letter.mailbox === name);
      expect(own.length, name).toBeGreaterThan(50);
      const folders = new Set(own.map((letter) => letter.folder ?? 'INBOX'));
      expect([...folders]).toEqual(
        expect.arrayContaining(['INBOX', 'Sent', 'Drafts', 'Archive', 'Junk', 'Trash']),
      );
    }
    expect([...new Set(SEEDED_LETTERS.flatMap((letter) => letter.charset ?? []))]).toEqual(
      expect.arrayContaining(['koi8-r', 'windows-1251', 'iso-8859-2', 'iso-2022-jp', 'shift_jis']),
    );
  });

  test("shows the owner's own words as the owner's, in Sent and in Drafts only", () => {
    const own = SEEDED_LETTERS.filter((letter) => letter.authentication === 'own');
    expect(own.every((letter) => letter.folder === 'Sent' || letter.folder === 'Drafts')).toBe(true);
    expect(own.map((letter) => letter.from.address)).toEqual(
      own.map((letter) => OWNERS[letter.mailbox].address),
    );
  });
});

function bytesOf(letter: Letter): Buffer {
  return compose(letter, { at: NOW, random: createRandom('test') });
}

function parsed(letter: Letter): ParsedMessage {
  return read.get(letter.key) ?? readMessage(bytesOf(letter));
}

function authorOf(message: ParsedMessage): { readonly name: string; readonly address: string } {
  const [author] = message.from;
  return { name: author?.name ?? '', address: author?.address ?? '' };
}

function textsOf(message: ParsedMessage): readonly string[] {
  const parts = [message.root];
  const texts: string[] = [];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    parts.push(...part.children);
    if (part.text !== undefined) texts.push(normal(part.text));
  }
  return texts;
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** Verdict, key and the codes of what was found. */
async function judge(letter: Letter): Promise<string> {
  const report = await scanMessage(bytesOf(letter), {
    now: NOW,
    ownAddresses: Object.values(OWNERS).map((owner) => owner.address),
    trustedAuthserv: [AUTHSERV_ID],
    correspondent: undefined,
  });
  return [report.verdict, letter.key, ...report.findings.map((finding) => finding.code)].join(' ');
}
