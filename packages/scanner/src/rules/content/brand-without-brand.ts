import type { Brand } from '../../data/brands.ts';
import { brandsInName, brandsInPlain, type BrandClaim } from '../../domains/brands-of.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Speaks in the name of a brand, and neither sender nor links are the brand's. */
export const brandWithoutBrand: Rule = {
  code: 'content.brand-without-brand',
  group: 'content-brand',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'impersonation',
  source: "Brand impersonation without the brand's own hosts; most frequent intent in public rule bases",
  texts: {
    en: {
      title: 'Speaks in a foreign name',
      explanation:
        'The message speaks in the name of {brand}, but neither its sender nor its links belong to {brand}.',
      advice: 'Open the site or app of {brand} yourself.',
      summary: 'It speaks in the name of {brand}, but neither its sender nor its links belong to {brand}',
      clause: 'none of its links leads to {brand}',
    },
    ru: {
      title: 'Говорит от чужого имени',
      explanation: 'Письмо написано от имени {brand}, но ни отправитель, ни ссылки не принадлежат {brand}.',
      advice: 'Откройте сайт или приложение {brand} сами.',
      summary: 'Письмо написано от имени {brand}, но отправитель и ссылки чужие',
      clause: 'ни одна ссылка не ведёт на {brand}',
    },
  },
  evaluate: (facts) => {
    const { author, words, intents, links, bulk, isAnswer } = facts;
    const lure =
      words.counts.login +
      words.counts.threat +
      words.counts.payment +
      words.counts.delivery +
      words.counts.prize +
      words.counts.document +
      intents.counts.size;
    if (lure === 0 || author.brand !== undefined || bulk.isList || isAnswer || links.web.length === 0) {
      return NOTHING;
    }
    const claim = speaksFor(facts);
    const isTheirs =
      claim === undefined ||
      links.web.some((link) => link.brand === claim || claim.domains.includes(link.host?.root ?? ''));
    return isTheirs
      ? NOTHING
      : [{ facts: [fact('brand', claim.name)], weight: bulk.hasUnsubscribe ? 0.7 : 1.8 }];
  },
};

/** Characters at the end of a text in which a letter is signed. */
const SIGNATURE_CHARACTERS = 600;

/** The brand that the subject names, or that signs the letter ("© PayPal", "Your DHL team"). */
function speaksFor({ message, words, author }: MessageFacts): Brand | undefined {
  return (
    author.claims[0]?.brand ??
    plainBrand(brandsInName(message.subject)) ??
    signatory(words.text.slice(-SIGNATURE_CHARACTERS))
  );
}

const SIGNED =
  /(?:©|\(c\)|copyright|all rights reserved|the|your|ihr|ihre|sincerely|regards|grüßen|команда|thank you for (?:choosing|using|banking with))[\s,:]{1,3}(?:\d{4}(?:-\d{4})?[\s,]{1,3})?([^.|\n]{2,40})/gu;

function signatory(end: string): Brand | undefined {
  for (const match of end.matchAll(SIGNED)) {
    const brand = plainBrand(brandsInPlain(match[1] ?? ''));
    if (brand !== undefined) {
      return brand;
    }
  }
  return undefined;
}

function plainBrand(claims: readonly BrandClaim[]): Brand | undefined {
  return claims.find(({ brand }) => !brand.ambiguous)?.brand;
}
