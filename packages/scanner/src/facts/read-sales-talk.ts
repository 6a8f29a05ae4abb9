import { BUSINESS_APPROACHES, HEART_APPROACHES, LENDER_APPROACHES } from '../data/phrases/approaches.ts';
import { LEAD_PHRASES } from '../data/phrases/leads.ts';
import {
  CHEAP_PITCHES,
  CURE_PITCHES,
  DIPLOMA_PITCHES,
  REPLICA_PITCHES,
} from '../data/phrases/pitches/goods.ts';
import {
  ADULT_PITCHES,
  EXCUSE_PITCHES,
  GAMING_PITCHES,
  PRESSING_PITCHES,
} from '../data/phrases/pitches/manner.ts';
import {
  DEBT_PITCHES,
  INSURANCE_PITCHES,
  RICHES_PITCHES,
  STOCK_PITCHES,
} from '../data/phrases/pitches/money.ts';
import { ADDRESS_LIST_PITCHES, MAKER_PITCHES, WEB_PITCHES } from '../data/phrases/pitches/trade.ts';
import { PITCH_CHARACTERS } from '../limits.ts';
import { createPhraseFinder } from '../text/phrase-finder.ts';
import { plainWords } from '../text/plain-words.ts';

/** What is sold unasked, and how. */
export type Pitch =
  | 'debt'
  | 'insurance'
  | 'stock'
  | 'riches'
  | 'cure'
  | 'replica'
  | 'diploma'
  | 'cheap'
  | 'address-list'
  | 'web'
  | 'maker'
  | 'adult'
  | 'gaming'
  | 'pressing'
  | 'excuse';

/** Pitch → how many of its phrases occur, each counted once. */
export type PitchFacts = Readonly<Record<Pitch, number>>;

/** Kind of approach → how many of its phrases occur, each counted once. */
export type ApproachFacts = Readonly<Record<'business' | 'heart' | 'lender', number>>;

/** What is sold or proposed, as far as its phrases tell. */
export interface SalesTalk {
  readonly pitches: PitchFacts;
  /** How a stranger approaches the reader, in his name and at the beginning of his letter. */
  readonly approaches: ApproachFacts;
  /** Phrases of the trade in addresses, in the same places. */
  readonly leads: number;
}

const FINDER = createPhraseFinder<Pitch | keyof ApproachFacts | 'lead'>({
  debt: DEBT_PITCHES,
  insurance: INSURANCE_PITCHES,
  stock: STOCK_PITCHES,
  riches: RICHES_PITCHES,
  cure: CURE_PITCHES,
  replica: REPLICA_PITCHES,
  diploma: DIPLOMA_PITCHES,
  cheap: CHEAP_PITCHES,
  'address-list': ADDRESS_LIST_PITCHES,
  web: WEB_PITCHES,
  maker: MAKER_PITCHES,
  adult: ADULT_PITCHES,
  gaming: GAMING_PITCHES,
  pressing: PRESSING_PITCHES,
  excuse: EXCUSE_PITCHES,
  business: BUSINESS_APPROACHES,
  heart: HEART_APPROACHES,
  lender: LENDER_APPROACHES,
  lead: LEAD_PHRASES,
});

/** Characters of a name that are read, and of a text: strangers and traders come to the point early. */
const NAME_CHARACTERS = 200;
const EARLY_CHARACTERS = 3_000;

/** Looks all phrases up at once in a name and in plain words (text/plain-words.ts). Linear in the text, which is cut. */
export function readSalesTalk(name: string, plainText: string): SalesTalk {
  const before = `${plainWords(name.slice(0, NAME_CHARACTERS))} . `;
  const early = { from: 0, to: before.length + EARLY_CHARACTERS };
  const found = FINDER.find(before + plainText.slice(0, PITCH_CHARACTERS), {
    usual: { from: before.length, to: Infinity },
    of: { business: early, heart: early, lender: early, lead: early },
  });
  const count = (group: Pitch | keyof ApproachFacts | 'lead'): number => found.get(group)?.length ?? 0;
  return {
    pitches: {
      debt: count('debt'),
      insurance: count('insurance'),
      stock: count('stock'),
      riches: count('riches'),
      cure: count('cure'),
      replica: count('replica'),
      diploma: count('diploma'),
      cheap: count('cheap'),
      'address-list': count('address-list'),
      web: count('web'),
      maker: count('maker'),
      adult: count('adult'),
      gaming: count('gaming'),
      pressing: count('pressing'),
      excuse: count('excuse'),
    },
    approaches: { business: count('business'), heart: count('heart'), lender: count('lender') },
    leads: count('lead'),
  };
}
