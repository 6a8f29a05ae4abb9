import type { AuthenticationOutcome, Letter } from '../letter.ts';
import { AUTHSERV_ID, OWNERS } from '../people.ts';
import type { Random } from '../random.ts';
import type { Entity } from './entity.ts';
import { entityBytes, fileEntity, multipart, textEntity } from './entity.ts';
import { dateText, domainOf, headerText, mailboxText } from './headers.ts';
import type { Person } from './headers.ts';

/** What a letter needs to become a message. */
export interface Sending {
  /** Milliseconds UTC at which it was written. */
  readonly at: number;
  /** Repeatable choices; one generator serves a whole demo, each letter forks its own. */
  readonly random: Random;
  /** Told apart from other sendings of the same letter; '' for the first. */
  readonly round?: string;
}

/** Seconds a message travels before the demo's server takes it in. */
const TRAVEL_SECONDS = 2;

/** The bytes of a letter as its mailbox received it: CRLF line ends, stamps of the receiving server on top. */
export function compose(letter: Letter, sending: Sending): Buffer {
  const random = sending.random.fork(`${letter.key}${sending.round ?? ''}`);
  const entity = letter.entity ?? bodyEntity(letter, random);
  const headers = [
    ...stamps(letter, sending.at, random),
    ...(letter.fromLines ?? [`From: ${mailboxText(letter.from, letter.charset)}`]),
    ...addressLines(letter),
    `Subject: ${headerText(letter.subject, letter.charset)}`,
    `Date: ${dateText(sending.at, letter.offset)}`,
    `Message-ID: ${messageId(letter, sending)}`,
    ...threadLines(letter, sending),
    ...(letter.headers ?? []),
    'MIME-Version: 1.0',
    ...entity.headers,
  ];
  return entityBytes({ headers, content: entity.content });
}

function messageId(letter: Letter, sending: Sending): string {
  const random = sending.random.fork(`id:${letter.key}${sending.round ?? ''}`);
  return `<${random.hex(8)}.${random.hex(12)}@${domainOf(letter.from.address)}>`;
}

function threadLines(letter: Letter, sending: Sending): readonly string[] {
  const ids = (letter.after ?? []).map((earlier) => messageId(earlier, sending));
  const last = ids.at(-1);
  return last === undefined ? [] : [`In-Reply-To: ${last}`, `References: ${ids.join('\r\n ')}`];
}

function addressLines(letter: Letter): readonly string[] {
  const to = letter.to ?? [OWNERS[letter.mailbox]];
  const line = (name: string, people: readonly Person[]): readonly string[] =>
    people.length === 0
      ? []
      : [`${name}: ${people.map((person) => mailboxText(person, letter.charset)).join(',\r\n ')}`];
  const replyTo = letter.replyTo === undefined ? [] : [letter.replyTo];
  return [...line('Reply-To', replyTo), ...line('To', to), ...line('Cc', letter.cc ?? [])];
}

function stamps(letter: Letter, at: number, random: Random): readonly string[] {
  const outcome = letter.authentication ?? 'pass';
  if (outcome === 'own') return [];
  const sender = letter.returnPath ?? letter.from.address;
  const host = `mail${String(random.int(8) + 1)}.${domainOf(sender)}`;
  const address = `198.51.100.${String(random.int(250) + 2)}`;
  const received = dateText(at + TRAVEL_SECONDS * 1000);
  return [
    `Return-Path: <${sender}>`,
    `Delivered-To: ${OWNERS[letter.mailbox].address}`,
    authenticationResults(outcome, domainOf(sender), domainOf(letter.from.address)),
    `Received: from ${host} (${host} [${address}])\r\n by ${AUTHSERV_ID} with ESMTPS id ${random.hex(12)}\r\n for <${OWNERS[letter.mailbox].address}>; ${received}`,
  ];
}

/** RFC 8601; what a careful provider writes for each outcome. */
function authenticationResults(outcome: AuthenticationOutcome, envelope: string, author: string): string {
  const from = `header.from=${author}`;
  const methods: Readonly<Record<AuthenticationOutcome, readonly string[]>> = {
    pass: [
      `spf=pass smtp.mailfrom=${envelope}`,
      `dkim=pass header.d=${author} header.s=mail2026`,
      `dmarc=pass (p=REJECT) ${from}`,
    ],
    none: [`spf=none smtp.mailfrom=${envelope}`, 'dkim=none', `dmarc=none ${from}`],
    fail: [`spf=fail smtp.mailfrom=${envelope}`, 'dkim=none', `dmarc=fail (p=REJECT) ${from}`],
    unaligned: [
      `spf=pass smtp.mailfrom=${envelope}`,
      `dkim=pass header.d=${envelope} header.s=k1`,
      `dmarc=fail (p=NONE) ${from}`,
    ],
    own: [],
  };
  return `Authentication-Results: ${[AUTHSERV_ID, ...methods[outcome]].join(';\r\n ')}`;
}

function bodyEntity(letter: Letter, random: Random): Entity {
  const words = wordsEntity(letter, random);
  const inline = (letter.files ?? []).filter((file) => file.contentId !== undefined);
  const attached = (letter.files ?? []).filter((file) => file.contentId === undefined);
  const related =
    inline.length === 0 ? words : multipart('related', boundary(random), [words, ...inline.map(fileEntity)]);
  return attached.length === 0
    ? related
    : multipart('mixed', boundary(random), [related, ...attached.map(fileEntity)]);
}

function wordsEntity(letter: Letter, random: Random): Entity {
  const options = {
    ...(letter.charset === undefined ? {} : { charset: letter.charset }),
    ...(letter.transfer === undefined ? {} : { transfer: letter.transfer }),
  };
  const plain = letter.text === undefined ? undefined : textEntity(letter.text, options);
  const html =
    letter.html === undefined ? undefined : textEntity(letter.html, { ...options, subtype: 'html' });
  if (plain !== undefined && html !== undefined)
    return multipart('alternative', boundary(random), [plain, html]);
  return plain ?? html ?? textEntity('');
}

function boundary(random: Random): string {
  return `----=_Part_${random.hex(20)}`;
}
