import type { ParsedMessage } from '@postern/mime';
import type { ScanContext } from '../../report.ts';
import { readHost } from '../../domains/read-host.ts';
import { FREE_MAIL } from '../../data/free-mail.ts';
import { isRelated } from '../../domains/is-related.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The name of the sender or the subject contains the reader's own address, domain or mailbox name. */
export const namesYou: Rule = {
  code: 'sender.names-you',
  group: 'sender-reader',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'phishing',
  source:
    'Address of the recipient in subject or name: one of ten phishing messages, no newsletter; kits fill in what they have',
  texts: {
    en: {
      title: 'Uses your address as bait',
      explanation:
        'The {place} contains your own address or domain, which the sender took from a list of addresses.',
      advice: 'Whoever knows you uses your name. Do not follow its links.',
      summary: 'Your own address stands in its {place} to win your trust',
      clause: 'your own address stands in its {place}',
    },
    ru: {
      title: 'Ваш адрес как приманка',
      explanation:
        'Ваш собственный адрес или домен стоит там, где его не пишут ({place}): отправитель взял его из списка.',
      advice: 'Кто вас знает, обращается по имени. Не переходите по ссылкам.',
      summary: 'Ваш собственный адрес использован как приманка',
      clause: 'ваш адрес использован как приманка',
    },
  },
  evaluate: ({ author, message, context, bulk, isAnswer }) => {
    if (bulk.isList || isAnswer || message.root.declaredType === 'multipart/report') {
      return NOTHING;
    }
    const readers = addressesOf(message, context).filter((address) => address !== author.report.address);
    const name = author.report.name.toLowerCase();
    const subject = message.subject.slice(0, SUBJECT_CHARACTERS).toLowerCase();
    if (readers.some((address) => name.includes(address))) {
      return [{ facts: [fact('place', 'name')], weight: 2 }];
    }
    const isOfHouse = author.ownRoots.some((root) => isRelated(root, author.host.root));
    if (!isOfHouse && readers.some((address) => hasWord(name, domainOf(address)))) {
      return [{ facts: [fact('place', 'name')], weight: 2 }];
    }
    return readers.some((address) => subject.includes(address))
      ? [{ facts: [fact('place', 'subject')], weight: bulk.hasOneClick ? 0.8 : 1.5 }]
      : NOTHING;
  },
};

const SUBJECT_CHARACTERS = 1_000;
/** Recipients that are looked for. */
const READERS = 4;
/** Shorter addresses and domains are part of other words, in characters. */
const TELLING_CHARACTERS = 6;

/** The reader's addresses; where nobody told them, whoever the message is addressed to. */
function addressesOf(message: ParsedMessage, context: ScanContext): readonly string[] {
  const own = context.ownAddresses.length > 0 ? context.ownAddresses : message.to.map((to) => to.address);
  return own
    .map((address) => address.toLowerCase())
    .filter((address) => address.length >= TELLING_CHARACTERS && address.includes('@'))
    .slice(0, READERS);
}

/** Domain of an address where it belongs to one organisation; '' for free providers. */
function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return FREE_MAIL.has(domain) || FREE_MAIL.has(readHost(domain).root) ? '' : domain;
}

function hasWord(text: string, word: string): boolean {
  return (
    word.length >= TELLING_CHARACTERS &&
    text.includes(word) &&
    ` ${text} `.replace(/[^\p{L}\p{N}.-]+/gu, ' ').includes(` ${word} `)
  );
}
