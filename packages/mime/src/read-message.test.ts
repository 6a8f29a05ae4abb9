import { describe, expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

function message(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

describe('the strict reading', () => {
  test('a plain message gives its fields and text', () => {
    const parsed = readMessage(
      message(
        'Return-Path: <bounce@shop.example>',
        'From: "Shop, The" <news@Shop.Example>',
        'To: a@b.example, Team: c@d.example;',
        'Subject: =?utf-8?Q?Gr=C3=BC=C3?= =?utf-8?Q?=9Fe?=',
        'Date: Fri, 21 Nov 1997 09:55:06 -0600',
        'Message-ID: <1@shop.example>',
        'References: <x@y> <z@y>',
        '',
        'Hello',
      ),
    );
    expect(parsed.from).toEqual([
      { name: 'Shop, The', address: 'news@shop.example', domain: 'shop.example' },
    ]);
    expect(parsed.fromFields).toBe(1);
    expect(parsed.to.map((one) => one.address)).toEqual(['a@b.example', 'c@d.example']);
    expect(parsed.subject).toBe('Grüße');
    expect(parsed.date).toBe(880127706000);
    expect(parsed.messageId).toBe('1@shop.example');
    expect(parsed.references).toEqual(['x@y', 'z@y']);
    expect(parsed.returnPath).toBe('bounce@shop.example');
    expect(parsed.text).toBe('Hello');
    expect(parsed.root.id).toBe('1');
    expect(parsed.attachments).toEqual([]);
    expect(parsed.ambiguities).toEqual([]);
    expect(parsed.limitsHit).toEqual([]);
  });

  test('nested multiparts, an alternative, an attachment and a forwarded message are numbered as IMAP does', () => {
    const parsed = readMessage(
      message(
        'Content-Type: multipart/mixed; boundary=outer',
        '',
        'This is a multi-part message in MIME format.',
        '--outer',
        'Content-Type: multipart/alternative; boundary="outer.inner"',
        '',
        '--outer.inner',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'plain',
        '--outer.inner',
        'Content-Type: text/html; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<p>caf=E9 =',
        'bar</p>',
        '--outer.inner--',
        '--outer',
        'Content-Type: application/zip; name=a.zip',
        'Content-Transfer-Encoding: base64',
        "Content-Disposition: attachment; filename*=utf-8''%C3%BC.zip",
        '',
        'UEsDBAo=',
        '--outer',
        'Content-Type: message/rfc822',
        '',
        'Subject: inner',
        '',
        'inner text',
        '--outer--',
        '',
      ),
    );
    expect(parsed.leaves.map((leaf) => [leaf.id, leaf.declaredType])).toEqual([
      ['1.1', 'text/plain'],
      ['1.2', 'text/html'],
      ['2', 'application/zip'],
      ['3.1', 'text/plain'],
    ]);
    expect(parsed.html).toBe('<p>café bar</p>');
    expect(parsed.text).toBe('plain');
    expect(parsed.attachments.map((leaf) => leaf.id)).toEqual(['2', '3.1']);
    expect(parsed.leaves[2]?.fileName).toBe('ü.zip');
    expect(Buffer.from(parsed.leaves[2]?.content ?? []).toString('latin1')).toBe('PK\x03\x04\n');
    expect(parsed.leaves[3]?.text).toBe('inner text');
  });

  test('a text that says it is UTF-8 and is not is read as windows-1252, not lost', () => {
    const raw = Buffer.concat([
      message('Content-Type: text/plain; charset=utf-8', '', ''),
      Buffer.from([0x80, 0xe9]),
    ]);
    expect(readMessage(raw).text).toBe('€é');
  });

  test('two From fields are both read', () => {
    const parsed = readMessage(message('From: a@one.example', 'From: b@two.example', '', ''));
    expect(parsed.fromFields).toBe(2);
    expect(parsed.from.map((one) => one.domain)).toEqual(['one.example', 'two.example']);
  });
});
