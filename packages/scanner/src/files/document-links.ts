import { asBuffer } from '../archives/numbers.ts';
import { wideText } from '../text/wide-text.ts';

/** Addresses taken from one document. */
const LINKS = 100;
const NARROW = Buffer.from('http', 'latin1');
const WIDE = Buffer.from('http', 'utf16le');
const WHOLE = /^https?:\/\/[^\s<>"'`\\{}|^\0-\u0020\u007f-\u009f]{4,2000}/i;

/** Names of formats and time stamps that stand in documents like addresses and that nobody ever opens. */
const FORMAT_NAMES =
  /^https?:\/\/(?:schemas\.(?:openxmlformats|microsoft|xmlsoap)\.|www\.w3\.org\/|purl\.org\/|ns\.adobe\.com\/|ns\.useplus\.|iptc\.org\/|ocsp\.|crl\d?\.|www\.iec\.ch|www\.aiim\.org|cipa\.jp|docs\.oasis-open\.org|openoffice\.org\/|www\.npes\.org)/i;

/** Web addresses in the bytes of a document, in either width of letters, first ones only. */
export function documentLinks(content: Uint8Array): readonly string[] {
  const bytes = asBuffer(content);
  const found = new Set<string>();
  for (const [mark, encoding] of [
    [NARROW, 'latin1'],
    [WIDE, 'utf16le'],
  ] as const) {
    let looked = 0;
    for (
      let at = bytes.indexOf(mark);
      at >= 0 && looked < LINKS * 4;
      at = bytes.indexOf(mark, at + mark.length)
    ) {
      looked += 1;
      const target = WHOLE.exec(
        encoding === 'utf16le' ? wideText(bytes, at, at + 2_000) : bytes.toString(encoding, at, at + 2_000),
      )?.[0];
      if (target !== undefined && !isFormatName(target) && found.size < LINKS) {
        found.add(target);
      }
    }
  }
  return [...found];
}

/** True for an address that names a format, not a place. */
export function isFormatName(target: string): boolean {
  return FORMAT_NAMES.test(target);
}
