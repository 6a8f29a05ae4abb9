import { unescapeXml, withoutXmlNoise } from './office-part.ts';

/**
 * True where a field of a text document runs a command (ECMA-376 part 1, 17.16.5: DDE and DDEAUTO). Field codes may be
 * split over any number of runs, and spelled in numbers by QUOTE fields; the prefix of the names is the writer's choice.
 */
export function hasFieldCommand(xml: string): boolean {
  const text = withoutXmlNoise(xml);
  const simple = [
    ...text.matchAll(/<(?:[^\s<>/:]{1,40}:)?fldSimple\s[^<]{0,4000}?\binstr\s*=\s*(?:"([^"<]*)|'([^'<]*))/g),
  ];
  const runs = [...text.matchAll(/<(?:[^\s<>/:]{1,40}:)?(?:instrText|delInstrText)(?:\s[^<>]*)?>([^<]*)/g)];
  const joined = runs.map((match) => match[1] ?? '').join('');
  return [joined, ...simple.map((match) => match[1] ?? match[2] ?? '')].some((code) =>
    isCommand(unescapeXml(code)),
  );
}

/** True for the code of a field, or of several in a row, that runs a command. */
export function isCommand(code: string): boolean {
  return /\bDDE(?:AUTO)?\b/i.test(code) || /DDE(?:AUTO)?/i.test(spelled(code));
}

/** What QUOTE fields spell: "QUOTE 68 68 69" is "DDE". */
function spelled(code: string): string {
  const numbers = [...code.matchAll(/\bQUOTE((?:\s{1,4}\d{1,3}){1,400})/gi)].flatMap((match) =>
    (match[1] ?? '').trim().split(/\s+/),
  );
  return String.fromCharCode(...numbers.slice(0, 4_000).map(Number));
}
