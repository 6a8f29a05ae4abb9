import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParsedMessage, Part } from './message.ts';
import { readMessage } from './read-message.ts';

const SAMPLE = Buffer.from(
  [
    'Return-Path: <bounce@shop.example>',
    'Received: from a by b; Fri, 21 Nov 1997 09:55:06 -0600',
    'From: =?utf-8?Q?J=C3=BCrgen?= "x" (c) <j@b.example>',
    'To: Team: a@b.example, "C, D" <c@d.example>;, e@f.example',
    'Subject: =?utf-8?B?w6k=?=',
    ' =?koi8-r?Q?=D4?=',
    'Date: Fri, 21 Nov 1997 09:55:06 -0600',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"; x*0*=utf-8\'\'%C3; x*1*=%A9',
    '',
    'preamble begin 644',
    '--outer',
    'Content-Type: multipart/alternative; boundary=outer-in',
    '',
    '--outer-in',
    'Content-Type: text/plain; charset=iso-2022-jp; format=flowed',
    '',
    '\x1b$BF|K\\\x1b(B ',
    '> x',
    '--outer-in',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>caf=C3=A9=',
    '</p>',
    '--outer-in--',
    '--outer',
    'Content-Type: message/rfc822',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      'Subject: inner\r\nContent-Type: text/plain\r\n\r\nbegin 644 a\r\n#86)C\r\n`\r\nend\r\n',
    ).toString('base64'),
    '--outer',
    'Content-Type: application/zip; name=a.zip',
    'Content-Type: application/pdf; name=a.pdf',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'UEsDBAo=QUJD!DEF',
    '--outer--',
    'epilogue',
    '',
  ].join('\r\n'),
  'latin1',
);

function everyPart(part: Part): Part[] {
  return [part, ...part.children.flatMap(everyPart)];
}

/** What holds for every message, whatever its bytes. */
function expectSound(parsed: ParsedMessage): void {
  const ids = parsed.leaves.map((leaf) => leaf.id);
  expect(new Set(ids).size).toBe(ids.length);
  const firstLenient = parsed.leaves.findIndex((leaf) => leaf.reading === 'lenient');
  if (firstLenient >= 0)
    expect(parsed.leaves.slice(firstLenient).every((leaf) => leaf.reading === 'lenient')).toBe(true);
  for (const part of [...everyPart(parsed.root), ...parsed.leaves]) {
    expect(part.size).toBeGreaterThanOrEqual(part.content.length);
    expect(part.fileName ?? 'x').not.toMatch(/[/\\\p{Cc}]|^$/u);
    for (const field of part.headers) expect(`${field.value}${field.rawValue}`).not.toMatch(/[\r\n\0]/);
  }
  for (const leaf of parsed.attachments) expect(parsed.leaves).toContain(leaf);
  for (const one of parsed.ambiguities) expect(one.partId).not.toBe('');
}

const TOKENS = [
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\t',
  ':',
  ';',
  '=',
  '"',
  '(',
  ')',
  '--',
  '--b',
  '--b--',
  '\0',
  '\r\n\r\n',
  '\r\n--b\r\n',
  'Content-Type',
  ': multipart/mixed',
  '; boundary=b',
  '; boundary="b',
  ': message/rfc822',
  ': text/html',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  '=?utf-8?Q?',
  '?=',
  "*0*=utf-8''%C3",
  'begin 644 x\r\n',
  'end\r\n',
  'UEsDB',
  '=ybegin ',
  'From: a@b.example\r\n',
  '\xff',
  '\xc3\xa9',
  '\x1b$B',
  '+ADw-',
  'a',
  'QUJD',
];

describe('any bytes', () => {
  test('random bytes give a sound message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => expectSound(readMessage(bytes))),
      { numRuns: 300 },
    );
  });

  test('random tokens of mail give a sound message', () => {
    const tokens = fc.array(fc.constantFrom(...TOKENS), { maxLength: 120 });
    fc.assert(
      fc.property(tokens, (pieces) => expectSound(readMessage(Buffer.from(pieces.join(''), 'latin1')))),
      { numRuns: 1_500 },
    );
  });

  test('a sample with pieces replaced, dropped and doubled gives a sound message', () => {
    const edit = fc.record({
      at: fc.nat(SAMPLE.length),
      drop: fc.nat(40),
      token: fc.constantFrom(...TOKENS),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let text = SAMPLE.toString('latin1');
        for (const { at, drop, token } of edits) text = text.slice(0, at) + token + text.slice(at + drop);
        expectSound(readMessage(Buffer.from(text, 'latin1')));
      }),
      { numRuns: 800 },
    );
  });

  test('a sample cut at every byte gives a sound message', () => {
    for (let length = 0; length <= SAMPLE.length; length += 1)
      expectSound(readMessage(SAMPLE.subarray(0, length)));
  });

  test('tiny limits of every kind hold', () => {
    const limit = fc.nat(30);
    const limits = fc.record({
      messageBytes: fc.nat(3_000),
      headerBytes: fc.nat(400),
      headerFields: limit,
      parts: limit,
      depth: fc.nat(4),
      decodedBytes: fc.nat(300),
      textCharacters: fc.nat(60),
      addresses: limit,
    });
    fc.assert(
      fc.property(limits, (wanted) => {
        const parsed = readMessage(SAMPLE, wanted);
        expect(parsed.leaves.length).toBeLessThanOrEqual(Math.max(1, wanted.parts));
        expect(parsed.headers.length).toBeLessThanOrEqual(wanted.headerFields);
        const characters = parsed.leaves.reduce((sum, leaf) => sum + (leaf.text?.length ?? 0), 0);
        expect(characters).toBeLessThanOrEqual(wanted.textCharacters);
        const bytes = parsed.leaves.reduce((sum, leaf) => sum + leaf.content.length, 0);
        expect(bytes).toBeLessThanOrEqual(wanted.decodedBytes);
      }),
    );
  });

  test('reading twice gives the same', () => {
    expect(readMessage(SAMPLE)).toEqual(readMessage(SAMPLE));
  });
});
