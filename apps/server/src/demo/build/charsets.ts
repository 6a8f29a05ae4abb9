/** Charsets the demo writes in, so that a reader of mail has something to decode. */
export const CHARSETS = [
  'us-ascii',
  'utf-8',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'windows-1251',
  'windows-1252',
  'koi8-r',
  'shift_jis',
  'iso-2022-jp',
] as const;
export type Charset = (typeof CHARSETS)[number];

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/**
 * Writes text in a charset. Node decodes all of these and encodes only UTF-8, so the tables are the decoder's, turned
 * around. A character the charset does not have is a mistake in our own texts and throws.
 */
export function encodeText(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'iso-2022-jp') return encodeIso2022Jp(text);
  const table = charset === 'shift_jis' ? tableOf('shift_jis', doubleBytes) : tableOf(charset, singleBytes);
  return Buffer.from([...text].flatMap((character) => lookUp(table, character, charset)));
}

/** RFC 1468: ASCII, and JIS X 0208 between ESC $ B and ESC ( B; the pairs are those of EUC-JP without the high bit. */
function encodeIso2022Jp(text: string): Buffer {
  const table = tableOf('euc-jp', doubleBytes);
  const bytes: number[] = [];
  let isWide = false;
  for (const character of text) {
    const needsWide = (character.codePointAt(0) ?? 0) > 0x7f;
    if (needsWide !== isWide) bytes.push(...(needsWide ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42]));
    isWide = needsWide;
    bytes.push(...lookUp(table, character, 'iso-2022-jp').map((byte) => byte & 0x7f));
  }
  if (isWide) bytes.push(0x1b, 0x28, 0x42);
  return Buffer.from(bytes);
}

function lookUp(
  table: ReadonlyMap<string, readonly number[]>,
  character: string,
  charset: Charset,
): readonly number[] {
  const bytes = table.get(character);
  if (bytes === undefined) throw new RangeError(`demo text: U+${hexOf(character)} is not in ${charset}`);
  return bytes;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function tableOf(
  label: string,
  candidates: () => Iterable<readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label === 'us-ascii' ? 'utf-8' : label);
  const table = new Map<string, readonly number[]>();
  for (const bytes of candidates()) {
    const character = decoder.decode(Uint8Array.from(bytes));
    const isOne = [...character].length === 1 && character !== '\uFFFD';
    if (isOne && !table.has(character)) table.set(character, bytes);
  }
  tables.set(label, table);
  return table;
}

function* singleBytes(): Iterable<readonly number[]> {
  for (let byte = 0; byte < 256; byte += 1) yield [byte];
}

function* doubleBytes(): Iterable<readonly number[]> {
  for (let byte = 0; byte < 0x80; byte += 1) yield [byte];
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) yield [lead, trail];
  }
}
