/** Messages for tests, written out as bytes. */
export interface MessageParts {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  /** Further header lines, without line ends. */
  readonly headers?: readonly string[];
  readonly text?: string;
  readonly html?: string;
  readonly files?: readonly FilePart[];
}

export interface FilePart {
  readonly name: string;
  readonly type?: string;
  readonly content: Uint8Array | string;
  /** Further header lines of the part. */
  readonly headers?: readonly string[];
}

/** Builds one message; what is not given is ordinary. */
export function buildMessage(parts: MessageParts): Uint8Array {
  const head = [
    ...(parts.from === '' ? [] : [`From: ${parts.from ?? 'Anna Berg <anna@berg.example>'}`]),
    `To: ${parts.to ?? 'reader@home.example'}`,
    `Subject: ${parts.subject ?? 'Hello'}`,
    'Date: Tue, 03 Nov 2026 10:00:00 +0000',
    'Message-ID: <1@berg.example>',
    ...(parts.headers ?? []),
    'MIME-Version: 1.0',
  ];
  const body = bodyOf(parts);
  return Buffer.from([...head, ...body].join('\r\n'), 'utf8');
}

function bodyOf(parts: MessageParts): readonly string[] {
  const text =
    parts.text === undefined && parts.html !== undefined
      ? []
      : [textPart('plain', parts.text ?? 'Hello, see you on Tuesday.')];
  const html = parts.html === undefined ? [] : [textPart('html', parts.html)];
  const alternatives = [...text, ...html];
  const shown =
    alternatives.length === 1 ? (alternatives[0] ?? []) : wrap('alternative', 'inner', alternatives);
  const files = (parts.files ?? []).map(filePart);
  return files.length === 0 ? shown : wrap('mixed', 'outer', [shown, ...files]);
}

function textPart(subtype: string, content: string): readonly string[] {
  return [
    `Content-Type: text/${subtype}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(content),
  ];
}

function filePart(file: FilePart): readonly string[] {
  return [
    `Content-Type: ${file.type ?? 'application/octet-stream'}`,
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(file.name)}`,
    'Content-Transfer-Encoding: base64',
    ...(file.headers ?? []),
    '',
    base64(file.content),
  ];
}

function wrap(subtype: string, boundary: string, parts: readonly (readonly string[])[]): readonly string[] {
  const bodies = parts.flatMap((part) => [`--${boundary}`, ...part]);
  return [`Content-Type: multipart/${subtype}; boundary=${boundary}`, '', ...bodies, `--${boundary}--`, ''];
}

function base64(content: Uint8Array | string): string {
  return Buffer.from(content)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
}
