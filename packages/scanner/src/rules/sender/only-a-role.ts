import type { ParsedMessage } from '@postern/mime';
import type { BulkFacts } from '../../facts/read-bulk.ts';
import type { AuthorFacts } from '../../facts/author.ts';
import { ROLE_WORDS, SERVICE_WORDS } from '../../data/service-words.ts';
import { linkRelation } from '../../facts/link-relation.ts';
import { plainWords } from '../../text/plain-words.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The name is a role (support, security, delivery, human resources) and no organisation, and the domain is a stranger. */
export const onlyARole: Rule = {
  code: 'sender.only-a-role',
  group: 'sender-role',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'impersonation',
  source:
    'CISA and NCSC advice on phishing: messages of "support", "security", "billing" without a firm behind the word',
  texts: {
    en: {
      title: 'A role without a firm',
      explanation:
        'The sender calls itself by a role only and names no firm; the address belongs to {domain}.',
      advice: 'Ask yourself whose {domain} is before you do what it says.',
      summary: 'The sender names a role but no firm, and writes from {domain}',
      clause: 'it names a role but no firm',
    },
    ru: {
      title: 'Должность без фирмы',
      explanation: 'В имени отправителя только роль и нет названия фирмы; адрес принадлежит {domain}.',
      advice: 'Подумайте, чей это адрес, прежде чем выполнять просьбу.',
      summary: 'В имени отправителя только роль без названия фирмы, адрес в {domain}',
      clause: 'в имени отправителя только роль без названия фирмы',
    },
  },
  evaluate: ({ author, bulk, links, message }) => {
    if (
      author.brand !== undefined ||
      isOwnHouse(author) ||
      isOfMachine(bulk, message) ||
      !isOnlyRole(author.report.name)
    ) {
      return NOTHING;
    }
    const relation = linkRelation(links, author);
    const facts = [fact('domain', author.host.root || 'unreadable-address')];
    if (relation === 'foreign') {
      return [{ facts, weight: 1.6, severity: 'medium' }];
    }
    return relation === 'own' || relation === 'tracked' ? NOTHING : [{ facts }];
  },
};

/** Servers report under names like "Mail Delivery System". */
function isOfMachine(bulk: BulkFacts, message: ParsedMessage): boolean {
  return (
    bulk.isList ||
    bulk.isAutomatic ||
    message.root.declaredType === 'multipart/report' ||
    /^(?:mailer-daemon|postmaster|root)@/i.test(message.from[0]?.address ?? '')
  );
}

/** Words of a name that are read. */
const NAME_WORDS = 12;

/** Every word is one of service, and at least one names a role. */
function isOnlyRole(name: string): boolean {
  const words = plainWords(name.slice(0, 200))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return (
    words.length > 0 &&
    words.length <= NAME_WORDS &&
    words.some((word) => ROLE_WORDS.has(word)) &&
    words.every((word) => ROLE_WORDS.has(word) || SERVICE_WORDS.has(word))
  );
}

function isOwnHouse({ ownRoots, host }: AuthorFacts): boolean {
  return ownRoots.includes(host.root);
}
