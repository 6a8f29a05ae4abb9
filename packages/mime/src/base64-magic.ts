/** First digits of base64 that stand for the first bytes of files which are no text. */
export const BINARY_MAGIC: readonly string[] = [
  'UEsDB', // PK zip, Office
  'UEsFB', // empty zip
  'TVqQA', // MZ
  'TVpQA', // MZ, Delphi
  'TVoAA',
  'TVpAA',
  'JVBER', // %PDF
  'UmFyI', // Rar!
  'H4sIA', // gzip
  'N3q8r', // 7z
  '0M8R4', // OLE
  'f0VMR', // ELF
  'WDVPI', // EICAR
  'TAAAA', // shell link
  'Q0QwM', // ISO 9660
  'TVNDR', // cabinet
  'QlpoO', // bzip2
  '/Td6W', // xz
];

/** The same for all files worth hiding. */
export const BASE64_MAGIC: ReadonlySet<string> = new Set([
  ...BINARY_MAGIC,
  'e1xyd', // {\rtf
  'PCFET', // <!DOCTYPE
  'PGh0b', // <html
  'PHNjc', // <script
  'ITxhc', // !<arch>
]);

/** Rare enough to be looked for anywhere: the others occur by chance in runs of zeros. */
const LATE = /UEsDB|TVqQA|JVBER|UmFyI|N3q8r|0M8R4|H4sIA/g;

/** Bytes of a body in which a file may begin late. */
const REACH = 4_096;

/** Digits that put a body out of step without any foreign character. */
const STEPS = 8;

/** Where in a base64 body a file begins that is pushed out of step by rubbish before it; -1 where none does. */
export function lateStart(source: Buffer, hasForeign: boolean): number {
  const text = source.toString('latin1', 0, hasForeign ? REACH : STEPS + 5).trimEnd();
  LATE.lastIndex = 1;
  const found = LATE.exec(text);
  return found === null || BINARY_MAGIC.some((magic) => text.trimStart().startsWith(magic))
    ? -1
    : found.index;
}
