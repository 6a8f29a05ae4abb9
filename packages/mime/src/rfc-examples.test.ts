import { describe, expect, test } from 'vitest';
import { readMessage } from './read-message.ts';
import type { Address, ParsedMessage } from './message.ts';
import { parseParameterised } from './parameters.ts';

function read(...lines: readonly string[]): ParsedMessage {
  return readMessage(Buffer.from(lines.join('\r\n'), 'latin1'));
}

function short(addresses: readonly Address[]): string[] {
  return addresses.map((one) => `${one.name}|${one.address}`);
}

describe('the examples of RFC 5322', () => {
  test('quoted names and several recipients (appendix A.1.2)', () => {
    const message = read(
      'From: "Joe Q. Public" <john.q.public@example.com>',
      'To: Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>',
      'Cc: <boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>',
      'Date: Tue, 1 Jul 2003 10:52:37 +0200',
      'Message-ID: <5678.21-Nov-1997@example.com>',
      '',
      'Hi everyone.',
    );
    expect(short(message.from)).toEqual(['Joe Q. Public|john.q.public@example.com']);
    expect(short(message.to)).toEqual(['Mary Smith|mary@x.test', '|jdoe@example.org', 'Who?|one@y.test']);
    expect(short(message.cc)).toEqual(['|boss@nil.test', 'Giant; "Big" Box|sysservices@example.net']);
    expect(message.date).toBe(Date.parse('2003-07-01T08:52:37Z'));
    expect(message.messageId).toBe('5678.21-Nov-1997@example.com');
  });

  test('a group and an empty group (appendix A.1.3)', () => {
    const message = read(
      'To: A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;',
      'Cc: Undisclosed recipients:;',
      '',
      'Testing.',
    );
    expect(short(message.to)).toEqual(['Ed Jones|c@a.test', '|joe@where.test', 'John|jdoe@one.test']);
    expect(message.cc).toEqual([]);
  });

  test('white space, comments and other oddities (appendix A.5)', () => {
    const message = read(
      'From: Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>',
      'To:A Group(Some people)',
      "     :Chris Jones <c@(Chris's host.)public.example>,",
      '         joe@example.org,',
      '  John <jdoe@one.test> (my dear friend); (the end of the group)',
      'Cc:(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;',
      'Date: Thu,',
      '      13',
      '        Feb',
      '          1969',
      '      23:32',
      '               -0330 (Newfoundland Time)',
      'Message-ID:              <testabcd.1234@silly.test>',
      '',
      'Testing.',
    );
    expect(short(message.from)).toEqual(['Pete|pete@silly.test']);
    expect(short(message.to)).toEqual([
      'Chris Jones|c@public.example',
      '|joe@example.org',
      'John|jdoe@one.test',
    ]);
    expect(message.cc).toEqual([]);
    expect(message.date).toBe(Date.parse('1969-02-14T03:02:00Z'));
    expect(message.messageId).toBe('testabcd.1234@silly.test');
  });

  test('obsolete addresses: an unquoted dot, a route, an empty element, blanks around dots (appendix A.6.1)', () => {
    const message = read(
      'From: Joe Q. Public <john.q.public@example.com>',
      'To: Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example',
      '',
      'Hi.',
    );
    expect(short(message.from)).toEqual(['Joe Q. Public|john.q.public@example.com']);
    expect(short(message.to)).toEqual(['Mary Smith|mary@example.net', '|jdoe@test.example']);
  });

  test('obsolete white space and comments, a fold of blanks only (appendix A.6.3)', () => {
    const message = read(
      'From  : John Doe <jdoe@machine(comment).  example>',
      'To    : Mary Smith',
      '  ',
      '          <mary@example.net>',
      'Subject     : Saying Hello',
      'Date  : Fri, 21 Nov 1997 09(comment):   55  :  06 -0600',
      'Message-ID  : <1234   @   local(blah)  .machine .example>',
      '',
      'This is a message just to say hello.',
    );
    expect(short(message.from)).toEqual(['John Doe|jdoe@machine.example']);
    expect(short(message.to)).toEqual(['Mary Smith|mary@example.net']);
    expect(message.subject).toBe('Saying Hello');
    expect(message.date).toBe(Date.parse('1997-11-21T15:55:06Z'));
    expect(message.text).toBe('This is a message just to say hello.');
  });

  test('several From addresses with a Sender (section 3.6.2)', () => {
    const message = read('From: a@b.example, "C" <c@d.example>', 'Sender: c@d.example', '', 'x');
    expect(short(message.from)).toEqual(['|a@b.example', 'C|c@d.example']);
    expect(message.fromFields).toBe(1);
    expect(short(message.sender)).toEqual(['|c@d.example']);
  });
});

describe('the examples of RFC 2047, section 8', () => {
  test.each([
    ['(=?ISO-8859-1?Q?a?=)', '(a)'],
    ['(=?ISO-8859-1?Q?a?= b)', '(a b)'],
    ['(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)', '(ab)'],
    ['(=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=)', '(ab)'],
    ['(=?ISO-8859-1?Q?a?=\r\n     =?ISO-8859-1?Q?b?=)', '(ab)'],
    ['(=?ISO-8859-1?Q?a_b?=)', '(a b)'],
    ['(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)', '(a b)'],
    [
      '=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=\r\n    =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=',
      'If you can read this you understand the example.',
    ],
    ['=?US-ASCII*EN?Q?Keith_Moore?= (RFC 2231)', 'Keith Moore (RFC 2231)'],
  ])('%j', (written, expected) => {
    expect(read(`Subject: ${written}`, '', 'x').subject).toBe(expected);
  });

  test('names in address fields', () => {
    const message = read(
      'From: =?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.example>',
      'To: =?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?= <keld@dkuug.example>',
      'Cc: =?ISO-8859-1?Q?Andr=E9?= Pirard <PIRARD@vm1.ulg.example>, nsb@x.example (=?iso-8859-8?b?7eXs+SDv4SDp7Oj08A==?=)',
      '',
      'x',
    );
    expect(short(message.from)).toEqual(['Keith Moore|moore@cs.utk.example']);
    expect(short(message.to)).toEqual(['Keld Jørn Simonsen|keld@dkuug.example']);
    expect(short(message.cc)).toEqual(['André Pirard|PIRARD@vm1.ulg.example', 'םולש ןב ילטפנ|nsb@x.example']);
  });
});

describe('the examples of RFC 2231', () => {
  test.each([
    [
      'message/external-body; access-type=URL; URL*0="ftp://"; URL*1="cs.utk.example/bulk-mailer.tar"',
      'url',
      'ftp://cs.utk.example/bulk-mailer.tar',
    ],
    [
      "application/x-stuff; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A",
      'title',
      'This is ***fun***',
    ],
    [
      "application/x-stuff; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"",
      'title',
      "This is even more ***fun*** isn't it!",
    ],
  ])('%s', (written, name, expected) => {
    expect(parseParameterised(written).parameters.get(name)).toBe(expected);
  });
});

describe('the examples of RFC 2045 and 2046', () => {
  test('comments in a type, and quoted values that equal unquoted ones (RFC 2045 section 5.1)', () => {
    const plain = parseParameterised('text/plain; charset=us-ascii (Plain text)');
    const quoted = parseParameterised('text/plain; charset="us-ascii"');
    expect(plain.parameters.get('charset')).toBe(quoted.parameters.get('charset'));
    expect(plain.value).toBe('text/plain');
  });

  test('a preamble, a part without fields, a part with a line break at its end, an epilogue (RFC 2046 section 5.1.1)', () => {
    const message = read(
      'From: Nathaniel Borenstein <nsb@bellcore.example>',
      'MIME-Version: 1.0',
      'Content-type: multipart/mixed; boundary="simple boundary"',
      '',
      'This is the preamble.  It is to be ignored.',
      '',
      '--simple boundary',
      '',
      'This is implicitly typed plain US-ASCII text.',
      'It does NOT end with a linebreak.',
      '--simple boundary',
      'Content-type: text/plain; charset=us-ascii',
      '',
      'This is explicitly typed plain US-ASCII text.',
      'It DOES end with a linebreak.',
      '',
      '--simple boundary--',
      '',
      'This is the epilogue.  It is also to be ignored.',
    );
    expect(message.leaves.map((leaf) => leaf.text)).toEqual([
      'This is implicitly typed plain US-ASCII text.\r\nIt does NOT end with a linebreak.',
      'This is explicitly typed plain US-ASCII text.\r\nIt DOES end with a linebreak.\r\n',
    ]);
    expect(message.ambiguities).toEqual([]);
  });

  test('a digest, whose parts are messages (RFC 2046 section 5.1.5)', () => {
    const message = read(
      'Content-Type: multipart/digest; boundary="---- next message ----"',
      '',
      '------ next message ----',
      '',
      'From: someone-else@x.example',
      'Subject: my opinion',
      '',
      'one',
      '------ next message ----',
      '',
      'From: someone-else-again@x.example',
      '',
      'two',
      '------ next message ------',
    );
    expect(message.root.children.map((part) => part.declaredType)).toEqual([
      'message/rfc822',
      'message/rfc822',
    ]);
    expect(message.leaves.map((leaf) => leaf.text)).toEqual(['one', 'two']);
  });
});

describe('RFC 6532', () => {
  test('UTF-8 in names, addresses, subjects, boundaries and file names as it stands', () => {
    const message = readMessage(
      Buffer.from(
        [
          'From: Дмитрий <дмитрий@почта.example>',
          'Subject: Привет',
          'Content-Type: multipart/mixed; boundary="Ж"',
          '',
          '--Ж',
          'Content-Type: text/plain; charset=utf-8',
          '',
          'x',
          '--Ж',
          'Content-Disposition: attachment; filename="счёт.pdf"',
          '',
          'y',
          '--Ж--',
          '',
        ].join('\r\n'),
        'utf8',
      ),
    );
    expect(short(message.from)).toEqual(['Дмитрий|дмитрий@почта.example']);
    expect(message.subject).toBe('Привет');
    expect(message.attachments.map((leaf) => leaf.fileName)).toEqual(['счёт.pdf']);
    expect(message.ambiguities).toEqual([]);
  });
});
