/** One organisation that is imitated. */
export interface Brand {
  readonly name: string;
  /** Lower-case words or phrases by which people know it. */
  readonly words: readonly string[];
  readonly domains: readonly string[];
  /** Its name is also an ordinary word or a first name: it counts only beside service words ("Apple Support"). */
  readonly ambiguous: boolean;
}

/** Abbreviations of so few letters mean many things, in characters. */
const SHORT_WORD = 3;

/**
 * Reads a table of brands, one a line: name; words and phrases, parted by bars; domains that really are theirs. A
 * tilde in front of the name marks an ambiguous one.
 */
export function readBrands(table: string): readonly Brand[] {
  return table
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()))
    .filter(([name]) => name !== undefined && name !== '')
    .map(([name = '', words = '', domains = '']) => ({
      name: name.replace(/^~/, ''),
      words: words.split('|'),
      domains: domains.split(/\s+/),
      ambiguous: name.startsWith('~') || words.split('|').every((word) => word.length <= SHORT_WORD),
    }));
}
