import fc from 'fast-check';
import { DICTIONARIES } from './dictionary.ts';

const token = fc.oneof(...DICTIONARIES.map((tokens) => fc.constantFrom(...tokens)));
const word = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => Buffer.from(text).toString('latin1')),
  token,
);
const value = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const fieldName = fc.constantFrom(
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'References',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Disposition',
  'Authentication-Results',
  'Received',
  'List-Unsubscribe',
);
const field = fc.tuple(fieldName, value).map(([name, text]) => `${name}: ${text}\r\n`);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join('\r\n'));
const page = fc
  .array(fc.oneof(fc.constantFrom(...DICTIONARIES[1]), word), { maxLength: 60 })
  .map((all) => all.join(''));
const file = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const types = fc.constantFrom('text/plain', 'text/html', 'application/pdf', 'application/zip', 'image/png');
const leaf = fc
  .tuple(
    types,
    fc.constantFrom('base64', 'quoted-printable', '8bit', 'x-uuencode'),
    fc.oneof(text, page, file),
  )
  .map(([type, encoding, body]) => {
    const written = encoding === 'base64' ? Buffer.from(body, 'latin1').toString('base64') : body;
    return `Content-Type: ${type}; name="${body.slice(0, 8)}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${written}\r\n`;
  });
const { entity } = fc.letrec<{ entity: string }>((tie) => ({
  entity: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc
      .tuple(fc.array(tie('entity'), { maxLength: 4 }), fc.stringMatching(/^[a-z=_]{1,8}$/), fc.boolean())
      .map(([parts, boundary, isClosed]) => {
        const body = parts.map((part) => `--${boundary}\r\n${part}`).join('\r\n');
        const close = isClosed ? `--${boundary}--\r\n` : '';
        return `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${body}${close}`;
      }),
    tie('entity').map((inner) => `Content-Type: message/rfc822\r\n\r\n${inner}`),
  ),
}));
const message = fc
  .tuple(fc.array(field, { maxLength: 12 }), entity)
  .map(([fields, body]) => fields.join('') + body);

/** Messages that have a shape: what random bytes never come to. The same seed gives the same messages. */
export function structuredMessages(count: number, seed: number): readonly Buffer[] {
  return fc.sample(message, { numRuns: count, seed }).map((written) => Buffer.from(written, 'latin1'));
}
