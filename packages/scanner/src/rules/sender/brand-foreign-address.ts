import { FREE_MAIL } from '../../data/free-mail.ts';
import type { AuthorFacts } from '../../facts/author.ts';
import { fact, NOTHING, type Rule, type Sign } from '../rule.ts';

/** The display name claims a brand, and the address belongs to somebody else. */
export const brandForeignAddress: Rule = {
  code: 'sender.brand-foreign-address',
  group: 'sender-identity',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'impersonation',
  source: 'Display-name impersonation; most frequent class of rules in public mail-security rule bases',
  texts: {
    en: {
      title: 'Not who it says it is',
      explanation:
        'The name says {brand}, but the address belongs to {domain}. {brand} does not write from there.',
      advice: 'Do not use its links. If you have business with {brand}, open its site or app yourself.',
      summary: 'This says it is from {brand}, but it was sent by a mailbox at {domain}',
    },
    ru: {
      title: 'Отправитель не тот, за кого себя выдаёт',
      explanation: 'В имени указано «{brand}», но адрес принадлежит {domain}. {brand} оттуда не пишет.',
      advice: 'Не переходите по ссылкам. Если вам нужно в {brand}, откройте сайт или приложение сами.',
      summary: 'Письмо выдаёт себя за {brand}, но отправлено с адреса в {domain}',
    },
  },
  evaluate: ({ author, bulk }) => {
    const claim = author.claims.find((each) => each.isWhole) ?? author.claims[0];
    if (claim === undefined || isOwner(author)) {
      return NOTHING;
    }
    const isFree = FREE_MAIL.has(author.host.host);
    const facts = [
      fact('brand', claim.brand.name),
      fact('domain', author.host.root || 'unreadable-address'),
      fact('freeMail', isFree),
    ];
    return [weighed(facts, claim.isWhole || isFree, bulk.hasUnsubscribe)];
  },
};

/** A name among other words ("News about Amazon deals") is a weaker claim, and newsletters make it. */
function weighed(facts: Sign['facts'], isPlain: boolean, isBulk: boolean): Sign {
  if (isPlain) {
    return isBulk ? { facts, weight: 2.2 } : { facts };
  }
  return { facts, weight: isBulk ? 0.8 : 1.6, severity: 'medium' };
}

/** Mailboxes that providers of free mail keep for themselves (RFC 2142). */
const RESERVED = /^(?:mailer-daemon|postmaster|abuse|no-?reply|noreply)@/;

/** The company, not the people with a free mailbox at it. */
function isOwner({ claims, brand, host, report }: AuthorFacts): boolean {
  const isPerson = FREE_MAIL.has(host.host) && !RESERVED.test(report.address);
  return (
    !isPerson && claims.some((claim) => claim.brand === brand || claim.brand.domains.includes(host.root))
  );
}
