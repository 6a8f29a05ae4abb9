import { describe, expect, test } from 'vitest';
import type { Ambiguity } from './message.ts';
import { readMessage } from './read-message.ts';

function ambiguities(...lines: readonly string[]): readonly Ambiguity[] {
  return readMessage(Buffer.from(lines.join('\r\n'), 'latin1')).ambiguities;
}

function codes(found: readonly Ambiguity[]): string[] {
  return [...new Set(found.map((one) => `${one.code}${one.benign ? ' (benign)' : ''}`))].sort();
}

const FILE = 'gY0DBBQAAABoaWRkZW7//gBwYXlsb2Fk';

describe('readings that differ are named', () => {
  test.each<[string, string[], string[]]>([
    ['two From fields', ['From: a@b.example', 'From: c@d.example', '', 'x'], ['duplicate-header']],
    [
      'two equal From fields',
      ['From: a@b.example', 'From: a@b.example', '', 'x'],
      ['duplicate-header (benign)'],
    ],
    [
      'two types',
      ['Content-Type: text/plain', 'Content-Type: application/zip', '', 'x'],
      ['duplicate-header', 'type-conflict'],
    ],
    [
      'two encodings',
      ['Content-Type: a/b', 'Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: 7bit', '', FILE],
      ['duplicate-header', 'encoding-conflict'],
    ],
    [
      'a misspelt encoding',
      ['Content-Type: a/b', 'Content-Transfer-Encoding: base-64', '', FILE],
      ['encoding-conflict'],
    ],
    ['an undeclared encoding', ['Content-Type: application/zip', '', FILE], ['embedded-encoding']],
    [
      'uuencode in a text, as old software writes it',
      ['', 'begin 644 a', '#86)C', '`', 'end'],
      ['embedded-encoding (benign)'],
    ],
    [
      'foreign characters in an encoded file',
      ['Content-Type: a/b', 'Content-Transfer-Encoding: base64', '', `QUJD!${FILE}`],
      ['broken-base64'],
    ],
    [
      'a footer that a list wrote behind an encoded text',
      ['Content-Type: text/plain', 'Content-Transfer-Encoding: base64', '', 'QUI=', '____', 'the list'],
      ['broken-base64 (benign)'],
    ],
    [
      'names of different types',
      ['Content-Type: a/b; name=a.pdf', 'Content-Disposition: attachment; filename=a.exe', '', 'x'],
      ['name-conflict'],
    ],
    [
      'a name in two spellings, as many clients write it',
      ['Content-Disposition: attachment; filename="a?.pdf"; filename*=utf-8\'\'%C3%A9.pdf', '', 'x'],
      ['name-conflict (benign)'],
    ],
    [
      'UTF-7 in a plain text, as old servers write their reports',
      ['Content-Type: text/plain; charset=utf-7', '', 'x'],
      ['charset-trick (benign)'],
    ],
    ['UTF-7', ['Content-Type: text/html; charset=utf-7', '', 'x'], ['charset-trick']],
    [
      'two charsets',
      ['Content-Type: text/html; charset=utf-8; charset=shift_jis', '', 'x'],
      ['charset-trick'],
    ],
    [
      'escapes of ISO-2022-JP that nothing declares',
      ['Content-Type: text/html', '', 'a\x1b$Bx'],
      ['charset-trick'],
    ],
    [
      'a partial message',
      ['Content-Type: message/partial; id=a; number=2', '', 'Subject: x', '', 'y'],
      ['partial-message', 'type-conflict'],
    ],
    [
      'a body elsewhere',
      ['Content-Type: message/external-body; access-type=url', '', 'x'],
      ['partial-message'],
    ],
    [
      'parts behind the end',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x', '--b--', '--b', '', 'y', '--b--'],
      ['hidden-part'],
    ],
    [
      'a message cut on its way',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x'],
      ['boundary-conflict (benign)'],
    ],
    [
      'a boundary on a line that lost its indentation on the way',
      [
        'Content-Type: multipart/mixed;',
        'boundary="b12345"',
        '',
        '--b12345',
        'Content-Type: text/plain',
        '',
        'x',
        '--b12345--',
      ],
      ['header-folding (benign)', 'hidden-part (benign)'],
    ],
    ['a blank before a colon', ['Content-Type : text/plain', '', 'x'], ['header-folding']],
    [
      'a control character in the name of the author (H-100)',
      ['From\x01: a@b.example', '', 'x'],
      ['header-folding', 'header-folding (benign)'],
    ],
    [
      'a no-break blank before the name of a type',
      ['\xa0Content-Type: text/html', '', 'x'],
      ['header-folding'],
    ],
    ['a lone carriage return', ['Subject: a\rFrom: c@d.example', '', 'x'], ['header-folding']],
  ])('%s', (_title, lines, expected) => {
    expect(codes(ambiguities(...lines))).toEqual(expected);
  });
});

describe('honest mail is not ambiguous', () => {
  test.each<[string, string[]]>([
    ['a plain message', ['From: a@b.example', 'Subject: x', '', 'Hello']],
    [
      'a type with every usual parameter',
      [
        'Content-Type: text/plain; charset="utf-8"; format=flowed; delsp=yes',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'x=3D',
      ],
    ],
    [
      'the customary preamble',
      [
        'Content-Type: multipart/mixed; boundary="=_b"',
        '',
        'This is a multi-part message in MIME format.',
        '--=_b',
        '',
        'x',
        '--=_b--',
        '',
      ],
    ],
    [
      'an inner boundary that begins like the outer one',
      [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: multipart/alternative; boundary=b-1',
        '',
        'This is a multi-part message.',
        '--b-1',
        '',
        'x',
        '--b-1--',
        '--b--',
        '',
      ],
    ],
    [
      'a signature and a patch in a text',
      [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        '--- a/file',
        '+++ b/file',
        '-- ',
        'me',
        '--b--',
        '',
      ],
    ],
    [
      'the source of a message quoted in a text',
      [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        '--quoted',
        'Content-Type: text/html',
        '',
        '<p>',
        '--quoted--',
        '--b--',
        '',
      ],
    ],
    [
      'a file of base64 in lines',
      [
        'Content-Type: a/b; name=a.zip',
        'Content-Disposition: attachment; filename="a.zip"',
        'Content-Transfer-Encoding: base64',
        '',
        FILE.slice(0, 16),
        FILE.slice(16),
        '',
      ],
    ],
    [
      'a quoted-printable label on the whole',
      [
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '--b',
        '',
        'x=3D',
        '--b--',
        '',
      ],
    ],
    [
      'an unknown encoding of a readable text',
      ['Content-Type: text/plain', 'Content-Transfer-Encoding: utf-8', '', 'Hello there.'],
    ],
    ['Japanese in ISO-2022-JP', ['Content-Type: text/html; charset=ISO-2022-JP', '', '\x1b$BF|K\\\x1b(B']],
    [
      'a boundary in quotes with odd characters',
      [
        'Content-Type: multipart/mixed; boundary="----=_Part_1 (x);?\'"',
        '',
        "------=_Part_1 (x);?'",
        '',
        'x',
        "------=_Part_1 (x);?'--",
        '',
      ],
    ],
    [
      'a name in pieces',
      [
        "Content-Disposition: attachment; filename*0*=utf-8''a; filename*1=b.pdf",
        'Content-Type: a/b',
        '',
        'x',
      ],
    ],
  ])('%s', (_title, lines) => {
    const parsed = readMessage(Buffer.from(lines.join('\r\n'), 'latin1'));
    expect(parsed.ambiguities).toEqual([]);
    expect(parsed.leaves.every((leaf) => leaf.reading === 'strict')).toBe(true);
  });
});

describe('what lenient readings find', () => {
  test('parts without fields at the second of two boundaries', () => {
    const lines = [
      'Content-Type: multipart/mixed; boundary=c; boundary=b',
      '',
      '--c',
      '',
      'one',
      '--c--',
      '--b',
      '',
      'two',
      '--b--',
      '',
    ];
    const parsed = readMessage(Buffer.from(lines.join('\r\n')));
    expect(parsed.leaves.map((leaf) => leaf.text)).toEqual(['one', 'two']);
    expect(codes(parsed.ambiguities)).toEqual(['boundary-conflict']);
  });

  test('nothing: an empty reading is no part', () => {
    const lines = [
      'Content-Type: a/b',
      'Content-Transfer-Encoding: 7bit',
      'Content-Transfer-Encoding: base64',
      '',
      '====',
    ];
    expect(readMessage(Buffer.from(lines.join('\r\n'))).leaves).toHaveLength(1);
  });

  test('bytes that the strict reading holds are not listed again', () => {
    const parsed = readMessage(
      Buffer.from(
        'Content-Type: a/b; name=x\r\nContent-Type: a/b; name=y\r\nContent-Transfer-Encoding: "7bit"\r\n\r\nx',
      ),
    );
    expect(parsed.leaves).toHaveLength(1);
    expect(parsed.leaves[0]?.otherFileNames).toEqual(['y']);
  });

  test('the same bytes as a page are listed, because a page is another thing to a person', () => {
    const parsed = readMessage(
      Buffer.from('Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\n<b>x'),
    );
    expect(parsed.leaves.map((leaf) => [leaf.id, leaf.declaredType, leaf.reading])).toEqual([
      ['1', 'text/plain', 'strict'],
      ['1~type', 'text/html', 'lenient'],
    ]);
    expect(parsed.html).toBeUndefined();
    expect(parsed.attachments.map((leaf) => leaf.id)).toEqual(['1~type']);
  });

  test('a file in a text carries its name', () => {
    const parsed = readMessage(Buffer.from('\r\nbegin 644 ../x\u202efdp.exe\r\n#86)C\r\n`\r\nend\r\n'));
    const file = parsed.attachments[0];
    expect(file).toMatchObject({
      id: '1~uu',
      fileName: 'xfdp.exe',
      writtenFileName: '../x\u202efdp.exe',
      disposition: 'attachment',
    });
    expect(Buffer.from(file?.content ?? []).toString()).toBe('abc');
  });
});
