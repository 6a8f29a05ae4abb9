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

const FINDER = createPhraseFinder<Pitch>({
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
});

/** Looks pitches up in plain words (text/plain-words.ts). Linear in the text. */
export function readPitches(plainText: string): PitchFacts {
  const found = FINDER.find(plainText.slice(0, PITCH_CHARACTERS));
  const count = (pitch: Pitch): number => found.get(pitch)?.length ?? 0;
  return {
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
  };
}
