import { deflateSync } from 'node:zlib';

/** One object of a PDF: its text, or a dictionary's inner text with a stream. */
export type PdfPart = string | { readonly dictionary: string; readonly data: Uint8Array };

/** Builds a PDF whose objects are numbered from 1 on; the first one is the catalogue. */
export function buildPdf(parts: readonly PdfPart[]): Uint8Array {
  const pieces = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const places: number[] = [];
  const add = (bytes: Buffer<ArrayBuffer>): void => void pieces.push(bytes);
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  parts.forEach((part, index) => {
    places.push(length());
    add(Buffer.from(`${String(index + 1)} 0 obj\n`));
    if (typeof part === 'string') {
      add(Buffer.from(part, 'latin1'));
    } else {
      add(Buffer.from(`<< ${part.dictionary} /Length ${String(part.data.length)} >>\nstream\n`, 'latin1'));
      add(Buffer.from(part.data));
      add(Buffer.from('\nendstream'));
    }
    add(Buffer.from('\nendobj\n'));
  });
  const table = length();
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(parts.length + 1);
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`));
  add(Buffer.from(`startxref\n${String(table)}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

/** A stream packed by Flate. */
export function flate(dictionary: string, data: Uint8Array | string): PdfPart {
  return { dictionary: `${dictionary} /Filter /FlateDecode`, data: deflateSync(Buffer.from(data)) };
}

/** A catalogue, with further entries, and one empty page. */
export function pdfWith(catalogue: string, more: readonly PdfPart[] = []): Uint8Array {
  return buildPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...more,
  ]);
}
