import { brandOfHost } from './brands-of.ts';
import { readHost } from './read-host.ts';

/** Shorter labels are part of too many others by accident, in characters. */
const TELLING_CHARACTERS = 5;

/**
 * True where two registrable domains plausibly belong to one organisation: the same, of one brand, the same name
 * under another ending, or one name inside the other ("theskimm.com" and "theskimmmail.com"). Only ever used to
 * soften a weak sign: anybody can register such a name.
 */
export function isRelated(a: string, b: string): boolean {
  if (a === b) {
    return a !== '';
  }
  const brands = [brandOfHost(a), brandOfHost(b)];
  if (brands[0] !== undefined || brands[1] !== undefined) {
    // A name around a brand's is what impostors register.
    return brands[0] === brands[1];
  }
  const [first, second] = [readHost(a).label, readHost(b).label];
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.length >= TELLING_CHARACTERS && long.includes(short);
}
