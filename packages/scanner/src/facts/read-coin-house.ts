import { COIN_HOUSES } from '../data/coin-houses.ts';
import { foldLookAlikes } from '../text/fold-look-alikes.ts';
import { createPhraseFinder } from '../text/phrase-finder.ts';
import { plainWords } from '../text/plain-words.ts';

/** Looked up twice: as written, and with letters that look alike made the same ("Iedger"). */
const PLAIN = createPhraseFinder({ house: COIN_HOUSES });
const FOLDED = createPhraseFinder({
  house: COIN_HOUSES.map((house) => house.split(' ').map(foldLookAlikes).join(' ')),
});

/** The exchange, wallet or coin that a short text names; '' where it names none. Linear. */
export function readCoinHouse(text: string): string {
  if (text === '') {
    return '';
  }
  const plain = plainWords(text);
  return (
    PLAIN.find(plain).get('house')?.[0]?.replaceAll('*', '') ??
    FOLDED.find(foldLookAlikes(plain)).get('house')?.[0] ??
    ''
  );
}
