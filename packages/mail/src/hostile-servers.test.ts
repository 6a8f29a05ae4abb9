/** Real: the whole client over sockets and TLS. The server is scripted to be hostile; each test is one attack. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../../tools/dovecot/make-certificate.ts';
import { createMailPool } from './pool.ts';
import { testLogin } from './test-login.ts';
import { accountOn, clock, dialLoopback, expectFailure, expectOk } from './testing/loopback.ts';
import {
  type Answer,
  type ScriptedServer,
  type ScriptOptions,
  startScriptedServer,
} from './testing/scripted-server.ts';
import type { MailAccount, MailPool, MailPoolOptions, MailSession } from './types.ts';

const good = makeCertificate({ names: ['localhost', '127.0.0.1'] });
const servers: ScriptedServer[] = [];
const pools: MailPool[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.closeAll()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function server(options: ScriptOptions = {}): Promise<ScriptedServer> {
  const started = await startScriptedServer({ identity: good, ...options });
  servers.push(started);
  return started;
}

async function login(
  { port }: ScriptedServer,
  changes: Partial<MailAccount> = {},
  timeoutMs = 5_000,
): Promise<string> {
  const trust = { extraAuthorities: [good.cert] };
  return expectFailure(await testLogin(accountOn(port, changes), { dial: dialLoopback, trust, timeoutMs }));
}

function sessionOn({ port }: ScriptedServer, options: Partial<MailPoolOptions> = {}): MailSession {
  const pool = createMailPool({
    dial: dialLoopback,
    clock,
    trust: { extraAuthorities: [good.cert] },
    ...options,
  });
  pools.push(pool);
  return pool.session(accountOn(port, { security: 'plain-loopback' }));
}

/** Whether the server ever saw a credential: of the account used here, as text or in AUTHENTICATE PLAIN. */
function sawPassword({ commands }: ScriptedServer): boolean {
  const plain = Buffer.from('\0anna\0correct horse').toString('base64');
  return commands.some((command) => command.includes('correct horse') || command.includes(plain));
}

function answering(verb: string, reply: (tag: string) => string): Answer {
  return (command, peer) => {
    if (command.verb !== verb) return false;
    peer.write(reply(command.tag));
    return true;
  };
}

describe('M16: the password never goes out in clear', () => {
  const starttls = { security: 'starttls' } as const;

  test('I01, I1: STARTTLS that is not offered ends the attempt', async () => {
    const stripped = await server({ capabilities: 'IMAP4rev1 AUTH=PLAIN' });
    expect(await login(stripped, starttls)).toBe('tls-required');
    expect(sawPassword(stripped)).toBe(false);
  });

  test.each([
    ['NO', (tag: string) => `${tag} NO not today\r\n`],
    ['BAD', (tag: string) => `${tag} BAD what\r\n`],
    ['BYE', () => '* BYE go away\r\n'],
    ['an OK for another command', () => 'A999 OK begin\r\n'],
  ])('I1: STARTTLS answered with %s ends the attempt', async (_what, reply) => {
    const refusing = await server({
      capabilities: 'IMAP4rev1 STARTTLS AUTH=PLAIN',
      answer: answering('STARTTLS', reply),
    });
    expect(await login(refusing, starttls, 400)).not.toBe('ok');
    expect(sawPassword(refusing)).toBe(false);
  });

  test('I2: a PREAUTH greeting does not skip TLS', async () => {
    const preauth = await server({ greeting: '* PREAUTH welcome\r\n', capabilities: 'IMAP4rev1 STARTTLS' });
    expect(await login(preauth, starttls)).toBe('tls-required');
  });

  test.each(['tls', 'plain-loopback'] as const)(
    'I2: a PREAUTH greeting is refused with %s as well',
    async (security) => {
      const preauth = await server({ greeting: '* PREAUTH welcome\r\n', implicitTls: security === 'tls' });
      expect(await login(preauth, { security })).toBe('protocol');
    },
  );

  test('I3, H-81: bytes slipped in behind the answer to STARTTLS end the attempt', async () => {
    const injecting = await server({
      capabilities: 'IMAP4rev1 STARTTLS AUTH=PLAIN',
      answer: (command, peer) => {
        if (command.verb !== 'STARTTLS') return false;
        peer.write(`${command.tag} OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n`);
        peer.secure();
        return true;
      },
    });
    expect(await login(injecting, starttls)).toBe('protocol');
    expect(sawPassword(injecting)).toBe(false);
  });

  test('I4: what was said before TLS counts for nothing afterwards', async () => {
    const twoFaced = await server({
      answer: (command, peer) => {
        if (command.verb !== 'CAPABILITY') return false;
        const list = peer.isSecure() ? 'IMAP4rev1 LOGINDISABLED' : 'IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR';
        peer.write(`* CAPABILITY ${list}\r\n${command.tag} OK\r\n`);
        return true;
      },
    });
    expect(await login(twoFaced, starttls)).not.toBe('ok');
    expect(sawPassword(twoFaced)).toBe(false);
  });

  test('without TLS only a loopback peer is spoken to', async () => {
    const plain = await server();
    expect(await login(plain, { security: 'plain-loopback' })).toBe('ok');
    const outcome = await testLogin(accountOn(plain.port, { security: 'plain-loopback' }), {
      timeoutMs: 5_000,
      dial: async (target) => {
        const socket = await dialLoopback(target);
        return Object.defineProperty(socket, 'remoteAddress', { value: '192.0.2.1' });
      },
    });
    expect(expectFailure(outcome)).toBe('tls-required');
    expect(plain.connections()).toBe(2);
  });
});

describe('M15, I17: certificates', () => {
  const day = 86_400_000;
  test.each([
    ['for another name', makeCertificate({ names: ['mail.example.org'] }), true],
    [
      'expired',
      makeCertificate({
        names: ['localhost'],
        notAfter: new Date(Date.now() - day),
        notBefore: new Date(Date.now() - 9 * day),
      }),
      true,
    ],
    ['not valid yet', makeCertificate({ names: ['localhost'], notBefore: new Date(Date.now() + day) }), true],
    ['self-signed and unknown', makeCertificate({ names: ['localhost'] }), false],
  ])(
    'one that is %s is refused, over TLS and STARTTLS, before the password',
    async (_what, identity, isTrusted) => {
      const trust = { extraAuthorities: isTrusted ? [identity.cert] : [] };
      for (const security of ['tls', 'starttls'] as const) {
        const bad = await server({
          identity,
          implicitTls: security === 'tls',
          capabilities: 'IMAP4rev1 STARTTLS AUTH=PLAIN',
        });
        const outcome = await testLogin(accountOn(bad.port, { security }), {
          dial: dialLoopback,
          trust,
          timeoutMs: 5_000,
        });
        expect(expectFailure(outcome)).toBe('tls-untrusted');
        expect(sawPassword(bad)).toBe(false);
      }
    },
  );

  test('an IP address is verified as itself, not as "localhost"', async () => {
    const named = makeCertificate({ names: ['localhost'] });
    const bad = await server({ identity: named, implicitTls: true });
    const outcome = await testLogin(accountOn(bad.port, { host: '127.0.0.1' }), {
      dial: dialLoopback,
      trust: { extraAuthorities: [named.cert] },
      timeoutMs: 5_000,
    });
    expect(expectFailure(outcome)).toBe('tls-untrusted');
    const fine = await server({ implicitTls: true });
    expect(await login(fine, { host: '127.0.0.1' })).toBe('ok');
  });

  test('a server that does not speak TLS is said to be so', async () => {
    expect(await login(await server(), { security: 'tls' })).toBe('tls-required');
  });
});

describe('H-87: only a rejected password is a rejected password', () => {
  test.each([
    ['[AUTHENTICATIONFAILED] Invalid credentials', 'auth-rejected'],
    ['[AUTHORIZATIONFAILED] no', 'auth-rejected'],
    ['Login failed.', 'auth-rejected'],
    ['[ALERT] Application-specific password required', 'auth-rejected'],
    ['[UNAVAILABLE] Temporary authentication failure', 'unavailable'],
    ['[LIMIT] Too many sessions', 'too-many-connections'],
    ['[INUSE] mailbox busy', 'unavailable'],
    ['[ALERT] Too many simultaneous connections. (Failure)', 'too-many-connections'],
    ['Maximum number of connections from user+IP exceeded', 'too-many-connections'],
    ['[OVERQUOTA] Account exceeded command or bandwidth limits', 'throttled'],
    ['Too many login attempts, try later', 'throttled'],
    ['Internal error occurred. Refer to server log', 'unavailable'],
    ['Temporary failure, try again later', 'unavailable'],
    ['[PRIVACYREQUIRED] TLS first', 'tls-required'],
  ])('NO %s is %s', async (text, expected) => {
    const refusing = await server({ answer: answering('AUTHENTICATE', (tag) => `${tag} NO ${text}\r\n`) });
    expect(await login(refusing, { security: 'plain-loopback' })).toBe(expected);
  });

  test('a server that hangs up during sign-in says nothing about the password', async () => {
    const dropping = await server({
      answer: (command, peer) => {
        if (command.verb !== 'AUTHENTICATE') return false;
        peer.end();
        return true;
      },
    });
    expect(await login(dropping, { security: 'plain-loopback' })).toBe('unavailable');
  });

  test("H-38: the server's words come as one short line of plain text", async () => {
    const shouting = await server({
      answer: answering(
        'AUTHENTICATE',
        (tag) => `${tag} NO [ALERT] \u001b[31m<b onmouseover=x>call\u202e us\t${'a'.repeat(3_000)}\r\n`,
      ),
    });
    const outcome = await testLogin(accountOn(shouting.port, { security: 'plain-loopback' }), {
      dial: dialLoopback,
      timeoutMs: 5_000,
    });
    const said = outcome.outcome === 'failed' ? outcome.failure.serverText : undefined;
    expect(said).toHaveLength(200);
    expect(said).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('a BYE greeting is an unavailable server', async () => {
    expect(
      await login(await server({ greeting: '* BYE too busy\r\n' }), { security: 'plain-loopback' }),
    ).toBe('unavailable');
  });
});

describe('I7, H-80: one question is one command, whatever its words are', () => {
  let counted: ScriptedServer;
  let session: MailSession;

  const expected =
    /^(?:CAPABILITY|ID|NAMESPACE|ENABLE|AUTHENTICATE|LOGIN|COMPRESS|LIST|LSUB|SELECT|EXAMINE|STATUS|NOOP|UID SEARCH|UID FETCH|FETCH|CLOSE)\b/u;
  const attacks = [
    'x\r\nA1 DELETE INBOX',
    'a{5}\r\nA1 LOGOUT',
    '{5+}\r\nhello A1 DELETE x',
    '" A1 DELETE "',
    'a\0b',
    '\\',
    '"',
    '(',
    ')',
    '{3}',
    '*',
    '%',
    '&',
    '&-',
    '~{4}',
    'ы{5+}',
    '\u2028DELETE',
    ']',
    ' ',
    'INBOX" (MESSAGES) DELETE "x',
  ];

  async function start(): Promise<void> {
    counted = await server();
    session = sessionOn(counted);
    expectOk(await session.status('INBOX'));
    counted.commands.length = 0;
  }

  test.each(attacks)('folder and search %j', async (text) => {
    await start();
    await session.window({ folder: text, limit: 5 });
    await session.status(text);
    await session.search({ folder: 'INBOX', text, limit: 5 });
    expect(counted.commands.filter((command) => !expected.test(command))).toEqual([]);
    expectOk(await session.status('INBOX'));
  });

  test('any text at all', async () => {
    await start();
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('\r\n', '{5}', '{5+}', '"', '\\', 'a', 'я', '\0', ' ', '(', ')', 'DELETE'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (folder, words) => {
        counted.commands.length = 0;
        await session.window({ folder, limit: 5 });
        await session.search({ folder: 'INBOX', text: words, limit: 5 });
        expect(counted.commands.filter((command) => !expected.test(command))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expectOk(await session.status('INBOX'));
  });

  test('a password or user name cannot carry a command either', async () => {
    const noting = await server({ capabilities: 'IMAP4rev1' });
    const username = 'anna" x\r\nA9 DELETE INBOX\r\n';
    await login(noting, {
      security: 'plain-loopback',
      username,
      password: () => 'p"\r\nA9 DELETE INBOX\r\n',
    });
    expect(noting.commands.filter((command) => command.startsWith('DELETE'))).toEqual([]);
  });
});

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
