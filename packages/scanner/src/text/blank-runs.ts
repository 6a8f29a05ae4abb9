/** Blanks and invisible characters in a row that are kept: more of them only push words out of the part that is read. */
export const BLANK_RUN = 8;

const BLANK = String.raw`(?:[\s\u00ad\u115f\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff]|\u034f)`;
const LONG_RUN = new RegExp(`(${BLANK}{${String(BLANK_RUN)}})${BLANK}+`, 'g');
const ONLY_BLANKS = new RegExp(`^${BLANK}*$`);

/** The text with long rows of blanks and invisible characters cut short. Linear. */
export function shortenBlanks(text: string): string {
  return text.length > BLANK_RUN ? text.replace(LONG_RUN, '$1') : text;
}

/** Nothing in it can be seen. */
export function isBlank(text: string): boolean {
  return ONLY_BLANKS.test(text);
}
