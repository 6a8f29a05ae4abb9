import { unescapeXml } from './office-part.ts';

/** Characters of field codes kept of one part. */
const CODES = 200_000;

/**
 * True where a field of a text document runs a command (ECMA-376 part 1, 17.16.5: DDE and DDEAUTO). Field codes may be
 * split over any number of runs, and spelled in numbers by QUOTE fields.
 */
export function hasFieldCommand(xml: string): boolean {
  const simple = [
    ...xml.matchAll(/<w:fldSimple\s[^>]{0,400}?\bw:instr\s?=\s?(?:"([^"]{0,4000})"|'([^']{0,4000})')/g),
  ];
  const runs = [...xml.matchAll(/<w:(?:instrText|delInstrText)(?:\s[^>]{0,200})?>([^<]{0,4000})</g)];
  const joined = runs
    .map((match) => match[1] ?? '')
    .join('')
    .slice(0, CODES);
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
