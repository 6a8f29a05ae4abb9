import { FREE_MAIL } from '../../data/free-mail.ts';
import type { Brand } from '../../data/brand.ts';
import { leadsOnlyToBrand } from '../../facts/good-places.ts';
import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
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
  evaluate: (message) => {
    const { author, bulk } = message;
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
    if (isWrittenFor(claim.brand, message)) {
      return [{ facts, weight: 0.3, severity: 'info' }];
    }
    // Mailing services send some letters from their own domain: what all leads to the brand is the brand's.
    if (leadsOnlyToBrand(claim.brand, message)) {
      return [{ facts, weight: 0.4, severity: 'low' }];
    }
    if (!claim.isWhole && isAffiliation(message)) {
      return [{ facts, weight: 0.3, severity: 'info' }];
    }
    return [weighed(facts, claim.isWhole || isFree, bulk.hasUnsubscribe)];
  },
};

/** People write where they work behind their name: "Anna Berg (Google)", without anything to press or to open. */
function isAffiliation({ author, links, attachments, message }: MessageFacts): boolean {
  const isBehind = /^[^()]{3,80}\([^()]{2,60}\)\s{0,4}$/.test(author.report.name);
  return isBehind && links.web.length === 0 && attachments.length === 0 && message.html === undefined;
}

/** A service for reviews, tickets or bills writes for the brand, and nothing in it leads to anybody else. */
function isWrittenFor(brand: Brand, facts: MessageFacts): boolean {
  return (
    isOnBehalf(facts) &&
    facts.links.web.length > 0 &&
    facts.links.web.every((link) => link.brand === brand || link.isOfAuthor)
  );
}

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
