import type { Charset } from './charsets.ts';
import { encodeText } from './charsets.ts';
import { parameter } from './headers.ts';

/** A MIME entity before it is put on the wire: header lines without line ends, and its content as it will travel. */
export interface Entity {
  readonly headers: readonly string[];
  readonly content: Buffer;
}

export const TRANSFER_ENCODINGS = ['7bit', '8bit', 'base64', 'quoted-printable'] as const;
export type TransferEncoding = (typeof TRANSFER_ENCODINGS)[number];

/** A file that travels with a message. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  /** Shown inside the message through `cid:` when set. */
  readonly contentId?: string;
  /** More parameters of Content-Type, such as `method=REQUEST` of an invitation. */
  readonly parameters?: string;
}

/** A text part. Line ends become CRLF. */
export function textEntity(
  text: string,
  options: {
    readonly subtype?: string;
    readonly charset?: Charset;
    readonly transfer?: TransferEncoding;
  } = {},
): Entity {
  const charset = options.charset ?? 'utf-8';
  const bytes = encodeText(text.replaceAll(/\r?\n/g, '\r\n'), charset);
  const transfer = options.transfer ?? defaultTransfer(bytes, charset);
  return {
    headers: [
      `Content-Type: text/${options.subtype ?? 'plain'}; charset=${charset}`,
      `Content-Transfer-Encoding: ${transfer}`,
    ],
    content: encodeTransfer(bytes, transfer),
  };
}

/** An attachment, or an inline image where it has a Content-ID. */
export function fileEntity(file: Attachment): Entity {
  const disposition = file.contentId === undefined ? 'attachment' : 'inline';
  const more = file.parameters === undefined ? '' : `; ${file.parameters}`;
  const id = file.contentId === undefined ? [] : [`Content-ID: <${file.contentId}>`];
  return {
    headers: [
      `Content-Type: ${file.type}${more};\r\n ${parameter('name', file.name)}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: ${disposition};\r\n ${parameter('filename', file.name)}`,
      ...id,
    ],
    content: encodeTransfer(file.content, 'base64'),
  };
}

/** A container of parts. The boundary is the caller's, so that the same seed gives the same bytes. */
export function multipart(subtype: string, boundary: string, parts: readonly Entity[]): Entity {
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\n`),
    entityBytes(part),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: [`Content-Type: multipart/${subtype};\r\n boundary="${boundary}"`],
    content: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** Header lines, an empty line, content. */
export function entityBytes(entity: Entity): Buffer {
  return Buffer.concat([Buffer.from(`${entity.headers.join('\r\n')}\r\n\r\n`), entity.content]);
}

/** Puts bytes into a transfer encoding (RFC 2045, section 6). */
export function encodeTransfer(bytes: Buffer, transfer: TransferEncoding): Buffer {
  if (transfer === 'base64') {
    return Buffer.from(bytes.toString('base64').replaceAll(/.{76}(?=.)/g, '$&\r\n') + '\r\n');
  }
  if (transfer === 'quoted-printable') return Buffer.from(quotedPrintable(bytes));
  return bytes;
}

function defaultTransfer(bytes: Buffer, charset: Charset): TransferEncoding {
  if (charset === 'iso-2022-jp') return '7bit';
  const isPlain = bytes.every((byte) => byte < 0x80);
  const isShort = !/[^\n]{900}/.test(bytes.toString('latin1'));
  return isPlain && isShort ? '7bit' : 'quoted-printable';
}

function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => foldLine(line.replaceAll(/[^\x20-\x3c\x3e-\x7e\t]|[ \t]$/g, escapeByte)))
    .join('\r\n');
}

function escapeByte(character: string): string {
  return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Lines of 76 characters at most, never cut inside an escape. */
function foldLine(line: string): string {
  let folded = '';
  let width = 0;
  for (const token of line.match(/=[0-9A-F]{2}|[^=]/g) ?? []) {
    if (width + token.length > 75) {
      folded += '=\r\n';
      width = 0;
    }
    folded += token;
    width += token.length;
  }
  return folded;
}
