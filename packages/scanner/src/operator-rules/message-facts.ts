import type { Address } from '@postern/mime';
import { readHost } from '../domains/read-host.ts';
import type { MessageFacts } from '../facts/message-facts.ts';
import type { Link } from '../facts/link-facts.ts';
import { flagFact, numberFact, textFact, type FactEntry, type FactTable } from './fact-table.ts';
import { FILE_FACTS, type AnyFile } from './file-facts.ts';
import { LINK_FACTS } from './link-facts.ts';

/** What a condition can ask about the whole message; facts of lists are true of at least one member. */
export const MESSAGE_FACTS: FactTable<MessageFacts> = {
  'sender.address': textFact('address of the author shown', ({ author }) => [author.report.address]),
  'sender.domain': textFact('domain of that address', ({ author }) => [author.report.domain]),
  'sender.root': textFact('its registrable domain', ({ author }) => [author.host.root]),
  'sender.name': textFact('display name of the author', ({ author }) => [author.report.name]),
  'sender.isFreeMail': flagFact('a free mailbox', ({ author }) => author.report.isFreeMail),
  'sender.isFirstContact': flagFact('never wrote before', ({ author }) => author.report.isFirstContact),
  'sender.isOwnAddress': flagFact("the reader's own address", ({ author }) => author.isOwnAddress),
  'from.address': textFact('addresses of all authors', ({ message }) => addresses(message.from)),
  'from.domain': textFact('domains of all authors', ({ message }) => domains(message.from)),
  'from.count': numberFact('number of authors', ({ message }) => message.from.length),
  'replyTo.address': textFact('addresses that answers go to', ({ message }) => addresses(message.replyTo)),
  'replyTo.domain': textFact('domains that answers go to', ({ message }) => domains(message.replyTo)),
  'replyTo.root': textFact('registrable domains of those', ({ author }) => author.replyRoots),
  'returnPath.address': textFact('address of the envelope', ({ message }) => [
    returnPath(message.returnPath),
  ]),
  'returnPath.root': textFact('its registrable domain', ({ message }) => [
    rootOf(returnPath(message.returnPath)),
  ]),
  'to.address': textFact('addresses in To and Cc', ({ message }) =>
    addresses([...message.to, ...message.cc]),
  ),
  'to.domain': textFact('domains in To and Cc', ({ message }) => domains([...message.to, ...message.cc])),
  'to.count': numberFact(
    'number of addresses in To and Cc',
    ({ message }) => message.to.length + message.cc.length,
  ),
  subject: textFact('subject, decoded', ({ message }) => [message.subject]),
  text: textFact('text that a person sees', ({ visibleText }) => [visibleText]),
  'text.length': numberFact('characters of it', ({ visibleText }) => visibleText.length),
  messageId: textFact('Message-ID', ({ message }) => [message.messageId ?? '']),
  'authentication.spf': textFact('result of SPF', ({ authentication }) => [authentication.spf]),
  'authentication.dkim': textFact('result of DKIM', ({ authentication }) => [authentication.dkim]),
  'authentication.dmarc': textFact('result of DMARC', ({ authentication }) => [authentication.dmarc]),
  'authentication.aligned': flagFact(
    'the author is confirmed',
    ({ authentication }) => authentication.aligned,
  ),
  'authentication.verifiedBy': textFact('who found that', ({ authentication }) => [
    authentication.verifiedBy ?? '',
  ]),
  'bulk.hasUnsubscribe': flagFact('names a way to unsubscribe', ({ bulk }) => bulk.hasUnsubscribe),
  'bulk.hasOneClick': flagFact('unsubscribes with one click', ({ bulk }) => bulk.hasOneClick),
  'bulk.isList': flagFact('a mailing list', ({ bulk }) => bulk.isList),
  'bulk.isAutomatic': flagFact('sent by a program', ({ bulk }) => bulk.isAutomatic),
  intents: textFact('what the text wants of its reader, in any language it is understood in', ({ intents }) =>
    Object.entries(intents.counts).flatMap(([intent, count]) => (count > 0 ? [intent] : [])),
  ),
  isAnswer: flagFact('answers another message', ({ message }) => message.inReplyTo.length > 0),
  hasHtml: flagFact('is shown as a page', ({ html }) => html !== undefined),
  'links.count': numberFact('number of links to the web', ({ links }) => links.web.length),
  'links.roots': numberFact('number of registrable domains of links', ({ links }) => links.roots.length),
  'attachments.count': numberFact('number of attachments', ({ attachments }) => attachments.length),
  'files.count': numberFact('number of attachments and files inside', (facts) => filesOf(facts).length),
  'codes.count': numberFact('number of QR and other codes', ({ codes }) => codes.length),
  ...eachOf('links', LINK_FACTS, linksOf),
  ...eachOf('attachments', FILE_FACTS, ({ attachments }) => attachments),
  ...eachOf('files', FILE_FACTS, filesOf),
};

/** `headers.x-mailer`: the values of all fields of that name, decoded. */
export function headerFact(name: string): FactEntry<MessageFacts> | undefined {
  const field = /^headers\.([\x21-\x39\x3b-\x7e]{1,76})$/.exec(name)?.[1]?.toLowerCase();
  return field === undefined
    ? undefined
    : textFact(`field ${field}`, ({ message }) =>
        message.headers.filter((header) => header.name === field).map((header) => header.value),
      );
}

export function linksOf({ links, fileLinks }: MessageFacts): readonly Link[] {
  return [...links.all, ...fileLinks.all];
}

/** Attachments and all that is inside them. */
export function filesOf({ attachments }: MessageFacts): readonly AnyFile[] {
  return attachments.flatMap((file): readonly AnyFile[] => [file, ...file.inside]);
}

/** Text facts of the members of a list, as facts of the message: `links.host` has as many values as there are links. */
function eachOf<Member>(
  list: string,
  table: FactTable<Member>,
  members: (facts: MessageFacts) => readonly Member[],
): FactTable<MessageFacts> {
  const entries = Object.entries(table).flatMap(([name, entry]) =>
    entry.type === 'text'
      ? [
          [
            `${list}.${name}`,
            textFact(`${entry.about}, of each`, (facts: MessageFacts) => members(facts).flatMap(entry.read)),
          ] as const,
        ]
      : [],
  );
  return Object.fromEntries(entries);
}

function addresses(list: readonly Address[]): readonly string[] {
  return list.map(({ address }) => address);
}

function domains(list: readonly Address[]): readonly string[] {
  return list.map(({ domain }) => domain);
}

function returnPath(written: string | undefined): string {
  return written?.replace(/^<|>$/g, '') ?? '';
}

function rootOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domain === '' ? '' : readHost(domain).root;
}
