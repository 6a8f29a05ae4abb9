import type { Brand } from '../../data/brands.ts';
import type { Intent } from '../../data/phrases/intents.ts';
import { brandsInName, brandsInPlain, type BrandClaim } from '../../domains/brands-of.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { ACCOUNT_LURES, FIRM_LURES } from '../../facts/lure-intents.ts';
import { lureSetting } from './lure-setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Talks of your account, parcel or prize at a brand, and nothing in the message belongs to that brand. */
export const brandInLure: Rule = {
  code: 'content.brand-in-lure',
  group: 'content-brand',
  severity: 'medium',
  weight: 1.3,
  hard: undefined,
  category: 'impersonation',
  source: 'Brand impersonation by text alone, often sent through services that anybody may use',
  texts: {
    en: {
      title: 'Speaks of a brand that has no part in it',
      explanation:
        'The message speaks of something of yours at {brand}, but neither its sender nor its links belong to {brand}.',
      advice: 'Open the site or app of {brand} yourself.',
      summary: 'It speaks of {brand}, but neither its sender nor its links belong to {brand}',
      clause: 'nothing in it belongs to {brand}',
    },
    ru: {
      title: 'Говорит о фирме, которая ни при чём',
      explanation:
        'Письмо говорит о ваших делах с {brand}, но ни отправитель, ни ссылки не принадлежат {brand}.',
      advice: 'Откройте сайт или приложение {brand} сами.',
      summary: 'Письмо говорит о {brand}, но отправитель и ссылки чужие',
      clause: 'ничто в нём не принадлежит {brand}',
    },
  },
  evaluate: (facts) => {
    const { bulk, isAnswer, author, intents } = facts;
    const seen = LURES.filter((intent) => intents.counts.has(intent)).length;
    if (seen === 0 || bulk.isList || isAnswer || author.brand !== undefined) {
      return NOTHING;
    }
    const hasHarm = facts.links.web.length + facts.attachments.length + facts.codes.length > 0;
    const weight = Math.min(1.8, (0.6 + 0.25 * seen) * lureSetting(facts).factor);
    if (!hasHarm || weight < 0.3) {
      return NOTHING;
    }
    const brand = strangerIn(facts);
    return brand === undefined
      ? NOTHING
      : [{ facts: [fact('brand', brand.name)], weight, severity: weight >= 1.2 ? 'medium' : 'low' }];
  },
};

const LURES: readonly Intent[] = [...ACCOUNT_LURES, ...FIRM_LURES];

/** Words at the beginning of the text in which a brand is looked for, and words looked at in one go. */
const WORDS = 96;
const SLICE = 24;

/** Subject and name first; the text is split only where those name nobody. */
function* brandsOf({ message, author, words }: MessageFacts): Generator<Brand> {
  yield* plainly(brandsInName(message.subject));
  yield* plainly(author.claims);
  const body = words.text.slice(words.subject.length, words.subject.length + 1_500).split(' ', WORDS);
  for (let at = 0; at < body.length; at += SLICE) {
    yield* plainly(brandsInPlain(body.slice(at, at + SLICE).join(' ')));
  }
}

function plainly(claims: readonly BrandClaim[]): readonly Brand[] {
  return claims.length === 0
    ? NO_BRANDS
    : claims.map(({ brand }) => brand).filter((brand) => !brand.ambiguous);
}

const NO_BRANDS: readonly Brand[] = [];

/** The first brand that has no part in the message. */
function strangerIn(facts: MessageFacts): Brand | undefined {
  for (const brand of brandsOf(facts)) {
    if (!isTheirs(brand, facts)) {
      return brand;
    }
  }
  return undefined;
}

function isTheirs(brand: Brand, { author, links }: MessageFacts): boolean {
  return (
    brand.domains.includes(author.host.root) ||
    links.web.some((link) => link.brand === brand || brand.domains.includes(link.host?.root ?? ''))
  );
}
