import { PatternError } from './pattern-node.ts';

/**
 * Whether one character fits one element of a pattern: a letter, `.`, an escape or a class. The language's own engine
 * answers, for one character at a time, so that classes and letter cases are exactly those of JavaScript.
 *
 * @throws {PatternError} where the element is none.
 */
export function characterTest(written: string, ignoreCase: boolean): (character: string) => boolean {
  const single = toUnicodeMode(written);
  try {
    const expression = new RegExp(`^(?:${single})$`, ignoreCase ? 'iu' : 'u');
    return (character) => expression.test(character);
  } catch {
    throw new PatternError(`has "${written}", which is no character or class`);
  }
}

/** In Unicode mode only signs of the syntax may be escaped: `\@` is an error there, and plainly "@" to people. */
function toUnicodeMode(written: string): string {
  const sign = /^\\([^\p{L}\p{N}])$/u.exec(written)?.[1];
  if (sign !== undefined) {
    return /[\^$\\.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign;
  }
  return written.startsWith('[')
    ? written.replace(/\\([^\p{L}\p{N}])/gu, (whole, each: string) =>
        /[\^$\\.*+?()[\]{}|/-]/.test(each) ? whole : each,
      )
    : written;
}
