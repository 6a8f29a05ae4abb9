import { FREE_MAIL } from '../../data/free-mail.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A page that no mail program made, under the name of a mailbox that anybody opens. */
export const freeMailPage: Rule = {
  code: 'sender.free-mail-page',
  group: 'sender-mailbox',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source:
    'Programs of free mail services write a text version beside each page and a Message-ID of the service',
  texts: {
    en: {
      title: 'A page from a private mailbox',
      explanation: 'The message names a free mailbox at {domain} but is a page that came another way.',
      advice: 'Do not follow its links unless you know the sender.',
      summary: 'It pretends to come from a private mailbox',
      clause: 'it pretends to come from a private mailbox',
    },
    ru: {
      title: 'Страница из частного ящика',
      explanation: 'Отправителем указан бесплатный ящик {domain}, но письмо — страница, отправленная иначе.',
      advice: 'Не переходите по ссылкам, если не знаете отправителя.',
      summary: 'Оно притворяется письмом из частного ящика',
      clause: 'оно притворяется письмом из частного ящика',
    },
  },
  evaluate: ({ author, bulk, headerShape, message, html, links, authentication }) => {
    const { messageId, messageIdRoot } = headerShape;
    const isOwn = messageId === 'sender' || messageId === 'no-domain' || messageId === 'local';
    const isAside = bulk.isList || headerShape.hasThreadFields || headerShape.isReplyShaped;
    if (!author.report.isFreeMail || isOwn || isAside || authentication.dkim === 'pass') {
      return NOTHING;
    }
    if (FREE_MAIL.has(messageIdRoot) || APPLICATIONS.has(messageIdRoot)) {
      return NOTHING;
    }
    const isPage = html !== undefined && message.text === undefined;
    const isNumbered = /\d{4}/.test(author.report.address);
    const hasNoName = author.report.name.trim() === '';
    const weight =
      (isPage ? 1.1 : 0) + (isNumbered ? 0.7 : 0) + (hasNoName ? 0.5 : 0) + (links.web.length > 0 ? 0.2 : 0);
    return weight < 0.6 ? NOTHING : [{ facts: [fact('domain', author.host.host)], weight }];
  },
};

/** Domains that programs for telephones and services with many mailbox domains write into their Message-IDs. */
const APPLICATIONS: ReadonlySet<string> = new Set(
  'android.com samsung.com blackberry.net apple.com google.com microsoft.com yahoodns.net aol.net yandex.net'.split(
    ' ',
  ),
);
