import { wideText } from '../../text/wide-text.ts';
/** One part of an office document, whether it came in a zip or in one flat XML file. */
export interface OfficePart {
  /** Path without leading slash, as written. */
  readonly name: string;
  /** Size as the container claims it, in bytes. */
  readonly size: number;
  /** 'too-big' where it was built to overwhelm; undefined where it cannot be read. */
  readonly read: () => Uint8Array | 'too-big' | undefined;
}

/** Text of an XML part in whatever width of letters it was written. */
export function xmlText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) {
    return wideText(buffer, 2);
  }
  if (buffer[0] === 0xfe && buffer[1] === 0xff) {
    const swapped = Buffer.from(buffer.subarray(2, 2 + ((buffer.length - 2) & ~1)));
    return wideText(swapped.swap16());
  }
  return buffer[0] === 0x3c && buffer[1] === 0 ? wideText(buffer) : buffer.toString('utf8');
}

/** The five entities of XML and numbered characters. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(x[0-9a-f]{1,40}|\d{1,40})|(amp|lt|gt|quot|apos));/gi,
    (whole, code: string, name: string) => {
      if (name !== undefined) {
        return ENTITIES[name.toLowerCase()] ?? whole;
      }
      const value = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
      return value <= 0x10ffff ? String.fromCodePoint(value) : whole;
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text without what an XML parser leaves out: comments, instructions, and the marks around unescaped text. */
export function withoutXmlNoise(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<', from); at >= 0; at = xml.indexOf('<', at)) {
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) {
      at += 1;
      continue;
    }
    const stop = xml.indexOf(end, at + 2);
    kept.push(xml.slice(from, at));
    from = stop < 0 ? xml.length : stop + end.length;
    at = from;
  }
  return [...kept, xml.slice(from)].join('').replace(/<!\[CDATA\[|\]\]>/g, '');
}
