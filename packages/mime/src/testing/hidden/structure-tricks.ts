import {
  BASE64_LINES,
  delimited,
  ENCODING,
  FILE_FIELDS,
  FILE_PART,
  LETTER,
  lines,
  multipartBody,
  single,
  type Plan,
  type Trick,
} from './plan.ts';

const LETTER_ONLY = { secondOpen: '', fileFields: '', encodingField: '', fileGap: '', body: '' };

/** The file stands where the first part is awaited: only its fields and what they are in differ. */
function file(fields: string, body: string): Partial<Plan> {
  return { fileFields: fields, encodingField: '', body };
}

function inner(type: string, body: string): Partial<Plan> {
  return file(`Content-Type: ${type}\r\n`, body);
}

const MESSAGE = `From: c@inner.example\r\nContent-Type: multipart/mixed; boundary=inner\r\n\r\n${multipartBody('inner')}`;
const FILE_MESSAGE = `From: c@inner.example\r\n${FILE_PART}`;

function base64Of(text: string): string {
  return lines(Buffer.from(text, 'latin1').toString('base64'), 76);
}

function quotedOf(text: string): string {
  return text.replaceAll('=', '=3D').replaceAll('--inner', '=2D-inner');
}

function nested(depth: number): string {
  let body = FILE_PART;
  for (let level = depth; level > 0; level -= 1) {
    const boundary = `level${String(level)}`;
    body = `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n--${boundary}\r\n${body}\r\n--${boundary}--\r\n`;
  }
  return body;
}

function messages(depth: number): string {
  return 'Content-Type: message/rfc822\r\n\r\n'.repeat(depth) + FILE_PART;
}

/** Where the part stands. */
const PLACES: readonly (readonly [title: string, change: Partial<Plan>])[] = [
  ['nothing at all', {}],
  ['in the preamble', { ...LETTER_ONLY, preamble: FILE_PART }],
  [
    'in the preamble with a delimiter of another boundary',
    { ...LETTER_ONLY, preamble: multipartBody('other') },
  ],
  ['in the preamble as base64 alone', { ...LETTER_ONLY, preamble: BASE64_LINES }],
  ['behind the closing delimiter', { ...LETTER_ONLY, close: `--foobar--\r\n${FILE_PART}` }],
  ['behind the closing delimiter, delimited again', { secondOpen: '--foobar--\r\n\r\n--foobar\r\n' }],
  ['behind two closing delimiters', { secondOpen: '--foobar--\r\n--foobar--\r\n--foobar\r\n' }],
  [
    'behind the closing delimiter, with another boundary',
    { ...LETTER_ONLY, close: `--foobar--\r\n${multipartBody('other')}` },
  ],
  [
    'behind the closing delimiter as base64 alone',
    { ...LETTER_ONLY, close: `--foobar--\r\n\r\n${BASE64_LINES}` },
  ],
  ['as the only part', { firstOpen: '', letter: '' }],
  [
    'before the letter',
    { letter: FILE_PART, ...{ fileFields: '', encodingField: '', fileGap: '', body: LETTER } },
  ],
  ['as the second of three', { close: `--foobar\r\n${LETTER}--foobar--\r\n` }],
  [
    'as a part of an alternative',
    delimited('Content-Type: multipart/alternative; boundary=foobar\r\n', 'foobar'),
  ],
  ['without an empty line behind its fields', { fileGap: '' }],
  ['behind an empty line before its fields', { fileFields: `\r\n${FILE_FIELDS}` }],
  ['behind a line of blanks before its fields', { fileFields: ` \r\n${FILE_FIELDS}` }],
  ['behind two empty lines before its fields', { fileFields: `\r\n\r\n${FILE_FIELDS}` }],
  ['with its encoding behind the empty line', { encodingField: '', fileGap: `\r\n${ENCODING}\r\n` }],
  ['with its type behind the empty line', { fileFields: '', fileGap: `\r\n${FILE_FIELDS}\r\n` }],
  ['with a line of blanks for the empty one', { fileGap: ' \r\n' }],
  ['with a line of a tab for the empty one', { fileGap: '\t\r\n' }],
  ['with a line of CR for the empty one', { fileGap: '\r\r\n' }],
  ['with a line of NUL for the empty one', { fileGap: '\0\r\n' }],
  ['with LF CR for the empty line', { fileGap: '\n\r' }],
  ['with LF LF for the empty line', { fileGap: '\n\n' }],
  ['with CR CR for the empty line', { fileGap: '\r\r' }],
  ['with a point for the empty line', { fileGap: '.\r\n' }],
  ['with fields in other order', { fileFields: ENCODING, encodingField: FILE_FIELDS }],
  [
    'with fields ended by line feeds',
    {
      fileFields: FILE_FIELDS.replaceAll('\r\n', '\n'),
      encodingField: ENCODING.replace('\r\n', '\n'),
      fileGap: '\n',
    },
  ],
  [
    'with fields ended by carriage returns',
    {
      fileFields: FILE_FIELDS.replaceAll('\r\n', '\r'),
      encodingField: ENCODING.replace('\r\n', '\r'),
      fileGap: '\r',
    },
  ],
  [
    'with fields ended by CR CR LF',
    {
      fileFields: FILE_FIELDS.replaceAll('\r\n', '\r\r\n'),
      encodingField: ENCODING.replace('\r\n', '\r\r\n'),
      fileGap: '\r\r\n',
    },
  ],
  ['without fields but the encoding', { fileFields: '' }],
  ['without a name', { fileFields: 'Content-Type: application/zip\r\n' }],
  ['named as a text', { fileFields: 'Content-Type: text/plain; name=a.txt\r\n' }],
  ['declared a text', { fileFields: 'Content-Type: text/plain\r\n' }],
  ['declared a page', { fileFields: 'Content-Type: text/html\r\n' }],
  [
    'declared a picture shown inline',
    { fileFields: 'Content-Type: image/png\r\nContent-Disposition: inline\r\nContent-ID: <x@y>\r\n' },
  ],
  ['declared text in UTF-16', { fileFields: 'Content-Type: text/plain; charset=utf-16\r\n' }],
  ['declared text in UTF-7', { fileFields: 'Content-Type: text/plain; charset=utf-7\r\n' }],
  ['declared calendar data', { fileFields: 'Content-Type: text/calendar; method=REQUEST\r\n' }],
  ['declared a signature', { fileFields: 'Content-Type: application/pgp-signature\r\n' }],
  ['declared a status', { fileFields: 'Content-Type: message/delivery-status\r\n' }],
  ['declared fields of a message', { fileFields: 'Content-Type: text/rfc822-headers\r\n' }],
  [
    'declared a multipart without delimiters',
    { fileFields: 'Content-Type: multipart/mixed; boundary=none\r\n' },
  ],
  [
    'declared a multipart of the same boundary',
    { fileFields: 'Content-Type: multipart/mixed; boundary=foobar\r\n' },
  ],
  ['declared a message', { fileFields: 'Content-Type: message/rfc822\r\n' }],
  [
    'declared a partial message',
    { fileFields: 'Content-Type: message/partial; id=x; number=1; total=2\r\n' },
  ],
  [
    'declared a body elsewhere',
    { fileFields: 'Content-Type: message/external-body; access-type=x-none\r\n' },
  ],
  ['declared nothing known', { fileFields: 'Content-Type: foo/bar\r\n' }],
  ['declared TNEF', { fileFields: 'Content-Type: application/ms-tnef; name=winmail.dat\r\n' }],
  ['in a message', inner('message/rfc822', MESSAGE)],
  ['in a message in upper case', inner('MESSAGE/RFC822', MESSAGE)],
  ['in a message of the new kind', inner('message/global', MESSAGE)],
  ['in a message of news', inner('message/news', MESSAGE)],
  ['in a message of no known kind', inner('message/foobar', MESSAGE)],
  ['in a message as HTTP', inner('message/http', MESSAGE)],
  ['in a message in base64', file(`Content-Type: message/rfc822\r\n${ENCODING}`, base64Of(MESSAGE))],
  [
    'in a message of one file in base64',
    file(`Content-Type: message/rfc822\r\n${ENCODING}`, base64Of(FILE_MESSAGE)),
  ],
  [
    'in a message in quoted-printable',
    file(
      'Content-Type: message/rfc822\r\nContent-Transfer-Encoding: quoted-printable\r\n',
      quotedOf(MESSAGE),
    ),
  ],
  ['in a message that says base64 and is not', file(`Content-Type: message/rfc822\r\n${ENCODING}`, MESSAGE)],
  [
    'in a message that says quoted-printable and is not',
    file('Content-Type: message/rfc822\r\nContent-Transfer-Encoding: quoted-printable\r\n', MESSAGE),
  ],
  ['in a message of undeclared base64', inner('message/rfc822', base64Of(MESSAGE))],
  ['in a message behind an empty line', inner('message/rfc822', `\r\n${MESSAGE}`)],
  ['in a message behind an mbox line', inner('message/rfc822', `From c@inner.example\r\n${MESSAGE}`)],
  ['in a message of the same boundary', inner('message/rfc822', MESSAGE.replaceAll('inner', 'foobar'))],
  ['in a message declared a text', inner('text/plain', MESSAGE)],
  [
    'in a message declared a file',
    file(`Content-Type: application/octet-stream; name=a.eml\r\n${ENCODING}`, base64Of(MESSAGE)),
  ],
  ['in a partial message', inner('message/partial; id=x; number=1; total=1', MESSAGE)],
  ['in a partial message of two', inner('message/partial; id=x; number=1; total=2', MESSAGE)],
  [
    'in the body of one that is elsewhere',
    inner('message/external-body; access-type=local-file; name=x', `\r\n${MESSAGE}`),
  ],
  ['in a multipart', inner('multipart/mixed; boundary=inner', multipartBody('inner'))],
  [
    'in a multipart in base64',
    file(`Content-Type: multipart/mixed; boundary=inner\r\n${ENCODING}`, base64Of(multipartBody('inner'))),
  ],
  [
    'in a multipart in quoted-printable',
    file(
      'Content-Type: multipart/mixed; boundary=inner\r\nContent-Transfer-Encoding: quoted-printable\r\n',
      quotedOf(multipartBody('inner')),
    ),
  ],
  [
    'in a multipart that says base64 and is not',
    file(`Content-Type: multipart/mixed; boundary=inner\r\n${ENCODING}`, multipartBody('inner')),
  ],
  [
    'in a multipart in quoted-printable with bare delimiters',
    file(
      'Content-Type: multipart/mixed; boundary=inner\r\nContent-Transfer-Encoding: quoted-printable\r\n',
      multipartBody('inner').replaceAll('=', '=3D'),
    ),
  ],
  [
    'in a multipart of a longer boundary',
    inner('multipart/mixed; boundary=foobarbaz', multipartBody('foobarbaz')),
  ],
  ['in a multipart of a shorter boundary', inner('multipart/mixed; boundary=foo', multipartBody('foo'))],
  [
    'in a multipart of a boundary with dashes behind',
    inner('multipart/mixed; boundary=foobar--', multipartBody('foobar--')),
  ],
  ['in a multipart of the same boundary', inner('multipart/mixed; boundary=foobar', multipartBody('foobar'))],
  [
    'in a multipart that is never closed',
    inner('multipart/mixed; boundary=inner', `--inner\r\n${LETTER}--inner\r\n${FILE_PART}`),
  ],
  [
    'in a multipart closed by the outer boundary only, part behind',
    inner('multipart/mixed; boundary=inner', `--inner\r\n${LETTER}--foobar\r\n--inner\r\n${FILE_PART}`),
  ],
  [
    'in the epilogue of an inner multipart',
    inner('multipart/mixed; boundary=inner', `--inner\r\n${LETTER}--inner--\r\n${FILE_PART}`),
  ],
  [
    'in the preamble of an inner multipart',
    inner('multipart/mixed; boundary=inner', `${FILE_PART}--inner\r\n${LETTER}--inner--\r\n`),
  ],
  [
    'behind the outer end, in an inner boundary',
    {
      ...LETTER_ONLY,
      letter: `Content-Type: multipart/mixed; boundary=inner\r\n\r\n--inner\r\n${LETTER}`,
      close: `--foobar--\r\n--inner\r\n${FILE_PART}--inner--\r\n`,
    },
  ],
  [
    'in a multipart declared in the fields of a text',
    inner('text/plain; boundary=inner', multipartBody('inner')),
  ],
  ['in delimiters inside of a text', inner('text/plain', multipartBody('inner'))],
  ['in delimiters inside of a page', inner('text/html', multipartBody('inner'))],
  ['in delimiters inside of a file', inner('application/octet-stream', multipartBody('inner'))],
  ['in the fields of a text', inner('text/plain', FILE_PART)],
  ['below 10 multiparts', { fileFields: '', encodingField: '', fileGap: '', body: nested(10) }],
  ['below 40 multiparts', { fileFields: '', encodingField: '', fileGap: '', body: nested(40) }],
  ['below 100 multiparts', { fileFields: '', encodingField: '', fileGap: '', body: nested(100) }],
  ['below 10 messages', { fileFields: '', encodingField: '', fileGap: '', body: messages(10) }],
  ['below 40 messages', { fileFields: '', encodingField: '', fileGap: '', body: messages(40) }],
  ['below 100 messages', { fileFields: '', encodingField: '', fileGap: '', body: messages(100) }],
  ['behind 1,000 parts', { secondOpen: `${`--foobar\r\n\r\nx\r\n`.repeat(1_000)}--foobar\r\n` }],
  ['behind 6,000 parts', { secondOpen: `${`--foobar\r\n\r\nx\r\n`.repeat(6_000)}--foobar\r\n` }],
  [
    'behind 600 files',
    { secondOpen: `${`--foobar\r\nContent-Type: a/b\r\n\r\nx\r\n`.repeat(600)}--foobar\r\n` },
  ],
  [
    'behind a text of 100,000 lines',
    { letter: `Content-Type: text/plain\r\n\r\n${'word\r\n'.repeat(100_000)}` },
  ],
  [
    'behind a text of lines with dashes',
    { letter: `Content-Type: text/plain\r\n\r\n${'-- x\r\n'.repeat(2_000)}` },
  ],
];

/** Messages that are one file and no multipart. */
const ALONE: readonly (readonly [title: string, fields: string, body: string])[] = [
  ['declared', FILE_FIELDS + ENCODING, BASE64_LINES],
  ['without MIME-Version', FILE_FIELDS + ENCODING, BASE64_LINES],
  ['with a name only', `Content-Type: application/octet-stream; name=a.zip\r\n${ENCODING}`, BASE64_LINES],
  ['declared a text', `Content-Type: text/plain\r\n${ENCODING}`, BASE64_LINES],
  ['declared nothing but the encoding', ENCODING, BASE64_LINES],
  ['declared nothing', '', BASE64_LINES],
  ['declared a text without encoding', 'Content-Type: text/plain\r\n', BASE64_LINES],
  ['in delimiters that nothing declares', '', multipartBody('foobar')],
  ['in delimiters behind a letter that nothing declares', '', `Hello!\r\n\r\n${multipartBody('foobar')}`],
  ['in a message', 'Content-Type: message/rfc822\r\n', MESSAGE],
  ['in a message in base64', `Content-Type: message/rfc822\r\n${ENCODING}`, base64Of(MESSAGE)],
  [
    'in a multipart in base64',
    `Content-Type: multipart/mixed; boundary=inner\r\n${ENCODING}`,
    base64Of(multipartBody('inner')),
  ],
  [
    'in a multipart in quoted-printable',
    'Content-Type: multipart/mixed; boundary=inner\r\nContent-Transfer-Encoding: quoted-printable\r\n',
    quotedOf(multipartBody('inner')),
  ],
  ['in a partial message', 'Content-Type: message/partial; id=x; number=1; total=1\r\n', MESSAGE],
  ['in fields behind the empty line', '\r\n', FILE_PART],
  ['in fields behind a text and an empty line', 'Content-Type: text/plain\r\n', `Hello\r\n\r\n${FILE_PART}`],
];

export const STRUCTURE_TRICKS: readonly Trick[] = [
  ...PLACES.map(([title, change]) => ({ title: `a part ${title}`, change })),
  ...ALONE.map(([title, fields, body]) => ({
    title: `a file alone, ${title}`,
    change: single(fields, body),
  })),
  { title: 'line feeds only', change: unixLines('\n') },
  { title: 'carriage returns only', change: unixLines('\r') },
  { title: 'CR CR LF only', change: unixLines('\r\r\n') },
  { title: 'LF CR only', change: unixLines('\n\r') },
  { title: 'behind an empty line', change: { head: '\r\nFrom: a@sender.example\r\nMIME-Version: 1.0\r\n' } },
  { title: 'behind a byte order mark', change: { head: '\xef\xbb\xbfMIME-Version: 1.0\r\n' } },
  {
    title: 'behind an mbox line',
    change: { head: 'From a@sender.example Fri Nov 21 09:55:06 1997\r\nMIME-Version: 1.0\r\n' },
  },
  { title: 'without MIME-Version', change: { head: 'From: a@sender.example\r\n' } },
  { title: 'of MIME-Version 9', change: { head: 'From: a@sender.example\r\nMIME-Version: 9.9\r\n' } },
  { title: 'with an empty MIME-Version', change: { head: 'From: a@sender.example\r\nMIME-Version:\r\n' } },
];

function unixLines(lineBreak: string): Partial<Plan> {
  const whole = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=foobar\r\n\r\n${multipartBody('foobar')}`;
  return { ...single('', whole.replaceAll('\r\n', lineBreak)), head: '', topGap: '' };
}
