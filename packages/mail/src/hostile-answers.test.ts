/** Real: the whole client over sockets and TLS. The server is scripted to be hostile; each test is one attack. */
import { describe, expect, test } from 'vitest';
import { login, server, sessionOn } from './testing/hostile.ts';
import { expectFailure, expectOk } from './testing/loopback.ts';
import type { Answer } from './testing/scripted-server.ts';

describe('a server that sends too much or too little', () => {
  test('I10: a greeting line that never ends is cut off', async () => {
    const endless = await server({
      greeting: (peer) => {
        peer.flood('* OK '.repeat(2_000));
      },
    });
    expect(await login(endless, { security: 'plain-loopback' })).toBe('limit');
  });

  test('I12: endless untagged answers instead of a sign-in are cut off', async () => {
    const endless = await server({
      answer: ({ verb }, peer) => {
        if (verb !== 'AUTHENTICATE') return false;
        peer.flood('* OK still here\r\n'.repeat(200));
        return true;
      },
    });
    expect(await login(endless, { security: 'plain-loopback' })).toBe('limit');
  });

  test.each([
    ['I9: a literal larger than memory', '* 1 FETCH (UID 1 BODY[] {4294967296}\r\n'],
    ['I9: a literal of 2 GiB', '* 1 FETCH (UID 1 BODY[] {2147483647}\r\n'],
    ['H-82: a literal of more digits than a number has', `* 1 FETCH (UID 1 BODY[] {${'9'.repeat(400)}}\r\n`],
    ['I11: parentheses without end', `* 1 FETCH (UID 1 BODYSTRUCTURE ${'('.repeat(100_000)}\r\n`],
    ['I11: a million tokens', `* 1 FETCH (UID 1 FLAGS (${'a '.repeat(1_000_000)}))\r\n`],
  ])('%s ends the connection, and the next question gets a new one', async (_what, bomb) => {
    let isHostile = true;
    const bombing = await server({
      answer: (command, peer) => {
        if (!isHostile || command.verb !== 'FETCH') return false;
        peer.write(bomb);
        return true;
      },
    });
    const session = sessionOn(bombing, { commandTimeoutMs: 1_000 });
    expect(['limit', 'protocol', 'timeout']).toContain(
      expectFailure(await session.window({ folder: 'INBOX', limit: 5 })),
    );
    isHostile = false;
    expectOk(await session.window({ folder: 'INBOX', limit: 5 }));
    expect(bombing.connections()).toBe(2);
  });

  test('I9: many literals in one answer are bounded together', async () => {
    const bombing = await server({
      answer: (command, peer) => {
        if (command.verb !== 'FETCH') return false;
        peer.write('* 1 FETCH (UID 1');
        peer.flood(` BODY[1] {1000000}\r\n${'x'.repeat(1_000_000)}`);
        return true;
      },
    });
    expect(expectFailure(await sessionOn(bombing).window({ folder: 'INBOX', limit: 5 }))).toBe('limit');
  });

  test('I12: an endless flood of untagged answers ends the question', async () => {
    const flooding = await server({
      answer: (command, peer) => {
        if (command.verb !== 'FETCH') return false;
        peer.flood('* 1 EXISTS\r\n* 2 EXISTS\r\n* 9 FETCH (UID 9 FLAGS ())\r\n'.repeat(500));
        return true;
      },
    });
    expect(expectFailure(await sessionOn(flooding).window({ folder: 'INBOX', limit: 5 }))).toBe('limit');
  });

  test('I13: a byte now and then does not keep a question alive beyond its deadline', async () => {
    const dripping = await server({
      answer: (command, peer) => {
        if (command.verb !== 'FETCH') return false;
        const timer = setInterval(() => {
          peer.write('x');
        }, 20);
        setTimeout(() => {
          clearInterval(timer);
        }, 3_000);
        return true;
      },
    });
    expect(
      expectFailure(
        await sessionOn(dripping, { commandTimeoutMs: 300 }).window({ folder: 'INBOX', limit: 5 }),
      ),
    ).toBe('timeout');
  });

  test('I8: an answer to a command that was never sent ends the connection', async () => {
    const lying = await server({
      answer: (command, peer) => {
        if (command.verb !== 'FETCH') return false;
        peer.write(
          `${Number.parseInt(command.tag, 16) > 0 ? (Number.parseInt(command.tag, 16) + 1).toString(16).toUpperCase() : 'X'} OK done\r\n`,
        );
        return true;
      },
    });
    expect(
      expectFailure(await sessionOn(lying, { commandTimeoutMs: 300 }).window({ folder: 'INBOX', limit: 5 })),
    ).not.toBe('ok');
  });
});

describe('H-83, H-89: answers that are not what was asked', () => {
  const envelope = (subject: string): string =>
    `ENVELOPE ("Sat, 21 Nov 2026 10:00:00 +0000" "${subject}" (("B" NIL "b" "example.org")) NIL NIL NIL NIL NIL NIL "<1@x>")`;
  const fetching =
    (lines: readonly string[]): Answer =>
    (command, peer) => {
      if (command.verb !== 'FETCH') return false;
      peer.write(`${lines.map((line) => `* ${line}\r\n`).join('')}${command.tag} OK\r\n`);
      return true;
    };

  test('rows out of order, twice, or never asked for make one clean page', async () => {
    const odd = await server({
      answer: fetching([
        `3 FETCH (UID 3 INTERNALDATE "21-Nov-2026 10:03:00 +0000" ${envelope('three')} BODYSTRUCTURE ((broken)`,
        `2 FETCH (UID 2 INTERNALDATE "21-Nov-2026 10:02:00 +0000" FLAGS (\\Seen) ${envelope('two')})`,
        `1 FETCH (UID 1 INTERNALDATE "21-Nov-2026 10:01:00 +0000" ${envelope('one')} BODYSTRUCTURE (NIL NIL NIL NIL NIL NIL NIL))`,
        `2 FETCH (UID 2 INTERNALDATE "21-Nov-2026 10:02:00 +0000" ${envelope('two again')})`,
        `9 FETCH (UID 99 ${envelope('nobody asked')})`,
        '1 FETCH (FLAGS (\\Seen))',
      ]),
    });
    const { window } = expectOk(await sessionOn(odd).window({ folder: 'INBOX', limit: 5 }));
    expect(window.rows.map(({ subject }) => subject)).toEqual(['two', 'one']);
    expect(window.next).toBeUndefined();
  });

  test('NIL everywhere is a row with nothing in it', async () => {
    const nil = await server({
      answer: fetching([
        '1 FETCH (UID 1 FLAGS () INTERNALDATE NIL RFC822.SIZE NIL ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) BODYSTRUCTURE NIL)',
      ]),
    });
    const { window } = expectOk(await sessionOn(nil).window({ folder: 'INBOX', limit: 5 }));
    expect(window.rows).toMatchObject([
      { uid: 1, subject: '', from: [], size: 0, internalDate: 0, attachments: [] },
    ]);
  });

  test.each([
    ['a UIDVALIDITY that is no number', 'OK [UIDVALIDITY none] ok'],
    ['a UIDVALIDITY of zero', 'OK [UIDVALIDITY 0] ok'],
    ['none at all', 'OK fine'],
  ])('%s is a broken server, not a mailbox', async (_what, line) => {
    const broken = await server({
      answer: (command, peer) => {
        if (command.verb !== 'EXAMINE') return false;
        peer.write(`* 3 EXISTS\r\n* ${line}\r\n${command.tag} OK\r\n`);
        return true;
      },
    });
    expect(expectFailure(await sessionOn(broken).window({ folder: 'INBOX', limit: 5 }))).toBe('protocol');
  });

  test('an EXISTS beyond all numbers asks for no more than a page', async () => {
    const huge = await server({
      answer: (command, peer) => {
        if (command.verb !== 'EXAMINE') return false;
        peer.write(
          `* 4294967295 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4] ok\r\n${command.tag} OK\r\n`,
        );
        return true;
      },
    });
    const { window } = expectOk(await sessionOn(huge).window({ folder: 'INBOX', limit: 5 }));
    expect(window.rows).toEqual([]);
    expect(huge.commands.filter((command) => command.startsWith('FETCH')).length).toBeLessThan(10);
  });

  test('a search answered with all numbers there are fetches one page', async () => {
    const lying = await server({
      answer: (command, peer) => {
        if (!command.text.startsWith('UID SEARCH')) return false;
        peer.write(
          `* SEARCH 0 -1 x 99999999999999999999 ${Array.from({ length: 5_000 }, (_, index) => String(index + 1)).join(' ')}\r\n${command.tag} OK\r\n`,
        );
        return true;
      },
    });
    expectOk(await sessionOn(lying).search({ folder: 'INBOX', text: 'x', limit: 5 }));
    expect(lying.commands.filter((command) => command.startsWith('UID FETCH')).length).toBeLessThan(1_100);
  });

  test('I05: a server that refuses UTF-8 is searched here, and the page says how far', async () => {
    const refusing = await server({
      answer: (command, peer) => {
        if (command.text.startsWith('UID SEARCH CHARSET'))
          peer.write(`${command.tag} NO [BADCHARSET (US-ASCII)] no\r\n`);
        else if (command.text.startsWith('UID SEARCH')) peer.write(`* SEARCH 1 2 3\r\n${command.tag} OK\r\n`);
        else if (command.text.startsWith('UID FETCH'))
          peer.write(
            `* 1 FETCH (UID 1 ${envelope('=?utf-8?B?0J/QvtGB0YvQu9C60LA=?=')})\r\n* 2 FETCH (UID 2 ${envelope('other')})\r\n${command.tag} OK\r\n`,
          );
        else return false;
        return true;
      },
    });
    const { page } = expectOk(
      await sessionOn(refusing).search({ folder: 'INBOX', text: 'посылка', limit: 5 }),
    );
    expect(page.rows.map(({ subject }) => subject)).toEqual(['Посылка']);
    expect(page.complete).toBe(true);
  });

  test('I15: a server that sends the whole message where a part was asked cannot exceed the limit', async () => {
    const lying = await server({
      answer: (command, peer) => {
        if (!command.text.startsWith('UID FETCH')) return false;
        peer.write(`* 1 FETCH (UID 1 BODY[] {200000}\r\n${'x'.repeat(200_000)})\r\n${command.tag} OK\r\n`);
        return true;
      },
    });
    expect(
      expectFailure(await sessionOn(lying).raw({ folder: 'INBOX', uidValidity: 7, uid: 1, maxBytes: 1_000 })),
    ).toBe('limit');
  });

  test("I05, I20: names of the language's own objects as flags, types and folders are only names", async () => {
    const odd = await server({
      answer: fetching([
        `1 FETCH (UID 1 FLAGS (__proto__ constructor) ${envelope('x')} BODYSTRUCTURE ("__proto__" "constructor" ("__proto__" "x" "constructor" "y") NIL NIL "7bit" 3 NIL NIL NIL NIL))`,
      ]),
    });
    const { window } = expectOk(await sessionOn(odd).window({ folder: 'INBOX', limit: 5 }));
    expect(window.rows[0]?.flags).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
