/** A field as it is taken by readers that look past what is wrong about its name. */
interface RepairedField {
  readonly writtenName: string;
  readonly value: string;
}

/** Fields that decide what a body is; others are not worth a second reading. */
const DECISIVE: ReadonlyMap<string, string> = new Map([
  ['contenttype', 'Content-Type'],
  ['contenttransferencoding', 'Content-Transfer-Encoding'],
  ['contentdisposition', 'Content-Disposition'],
]);

/** Fields that say who wrote and to whom: read where they are rightly named, odd where they are not (H-100). */
const OF_PEOPLE: ReadonlySet<string> = new Set(['from', 'sender', 'replyto', 'to', 'subject', 'date']);

/** Everything that does not belong into a name: controls, no-break blanks, quotes, brackets, folds. */
const FOREIGN = /[^a-z]/g;

const ODD = /[^A-Za-z0-9-]/;

/** Characters of a name that are looked at; the longest decisive one has 25, and a fold or comment may stand in it. */
const MAX_NAME = 200;

/** The name that a broken one is meant for, where it is a decisive one; undefined where nothing is broken. */
export function repairedName(written: string): string | undefined {
  return isOddName(written) ? DECISIVE.get(lettersOf(written)) : undefined;
}

/** Whether some clients take this for the field of an author, a reader or a subject, and others do not. */
export function isBrokenName(written: string): boolean {
  return isOddName(written) && OF_PEOPLE.has(lettersOf(written));
}

/** Whether a name holds what no name should. */
export function isOddName(written: string): boolean {
  return written.length <= MAX_NAME && ODD.test(written);
}

function lettersOf(written: string): string {
  return written
    .replace(/\([^()]*\)/g, '')
    .toLowerCase()
    .replace(FOREIGN, '');
}

/** A name, what stands between it and its colon, and the value; the colon may be missing. */
const LINE =
  /^([^a-z\n]{0,8}content[^a-z:=]{0,8}(?:type|transfer[^a-z:=]{1,8}encoding|disposition)(?:\([^()]{0,80}\))?[^a-z:=]{0,8})[:=\s](.*)$/is;

/** Characters of a broken line that are read. */
const MAX_LINE = 4_096;

/** A decisive field made of a line that is none, folded lines behind it included. */
export function repairedLine(line: string): RepairedField | undefined {
  const match = LINE.exec(line.slice(0, MAX_LINE));
  if (match === null) return undefined;
  const writtenName = DECISIVE.get(lettersOf(match[1] ?? ''));
  return writtenName === undefined ? undefined : { writtenName, value: match[2] ?? '' };
}
