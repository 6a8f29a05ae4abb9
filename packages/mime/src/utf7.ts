/** Decodes UTF-7 (RFC 2152). Only for text that declares it by name: guessing it has made filters see other text than readers. */
export function decodeUtf7(bytes: Buffer): string {
  const source = bytes.toString('latin1');
  const out: string[] = [];
  let at = 0;
  while (at < source.length) {
    const plus = source.indexOf('+', at);
    if (plus < 0) break;
    out.push(source.slice(at, plus));
    let end = plus + 1;
    while (end < source.length && isBase64(source.charCodeAt(end))) end += 1;
    const closed = source[end] === '-';
    out.push(end === plus + 1 ? '+' : decodeShifted(source.slice(plus + 1, end)));
    at = closed ? end + 1 : end;
  }
  out.push(source.slice(at));
  return out.join('');
}

function decodeShifted(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const wide = bytes.subarray(0, bytes.length - (bytes.length % 2)).swap16();
  // eslint-disable-next-line no-restricted-syntax -- an even number of bytes is safe at every address.
  return wide.toString('utf16le');
}

function isBase64(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x2f && code <= 0x39) || code === 0x2b;
}
