const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const SINGLE_QUOTE = 0x27;
export const DASH = 0x2d;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const TAG_END = 0x3e;
export const QUESTION_MARK = 0x3f;

/** The bit that makes a capital of ASCII a small letter. */
export const TO_LOWER = 0x20;

/** White space as HTML counts it between attributes. */
export function isBlank(code: number): boolean {
  return (
    code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB || code === FORM_FEED
  );
}

/** A letter of ASCII: what a tag begins with. */
export function isLetter(code: number): boolean {
  const lower = code | TO_LOWER;
  return lower >= 0x61 && lower <= 0x7a;
}

/** The first place at or behind `at` that holds no white space. */
export function skipBlanks(html: string, at: number): number {
  let end = at;
  while (isBlank(html.charCodeAt(end))) {
    end += 1;
  }
  return end;
}

/** Where the name of a tag ends: at white space, '/', '>' or the end of the document. */
export function endOfName(html: string, start: number): number {
  for (let at = start; at < html.length; at += 1) {
    if (endsName(html.charCodeAt(at))) {
      return at;
    }
  }
  return html.length;
}

/** True for what ends the name of a tag, and of an attribute. */
export function endsName(code: number): boolean {
  return code === TAG_END || code === SLASH || isBlank(code);
}
