/** Real: the whole client over sockets and TLS. The server is scripted to be hostile; each test is one attack. */
import { describe, expect, test } from 'vitest';
import { makeCertificate } from '../../../tools/dovecot/make-certificate.ts';
import { testLogin } from './test-login.ts';
import { answering, login, sawSignIn, server } from './testing/hostile.ts';
import { accountOn, dialLoopback, expectFailure } from './testing/loopback.ts';

describe('M16: the password never goes out in clear', () => {
  const starttls = { security: 'starttls' } as const;

  test('I01, I1: STARTTLS that is not offered ends the attempt', async () => {
    const stripped = await server({ capabilities: 'IMAP4rev1 AUTH=PLAIN' });
    expect(await login(stripped, starttls)).toBe('tls-required');
    expect(sawSignIn(stripped)).toBe(false);
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
    expect(sawSignIn(refusing)).toBe(false);
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
    expect(sawSignIn(injecting)).toBe(false);
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
    expect(sawSignIn(twoFaced)).toBe(false);
  });

  test('without TLS only a loopback peer is spoken to', async () => {
    const plain = await server();
    expect(await login(plain, { security: 'plain-loopback' })).toBe('ok');
    expect(sawSignIn(plain)).toBe(true);
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
        expect(sawSignIn(bad)).toBe(false);
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
    ['[UNAVAILABLE] Sorry.', 'unavailable'],
    ['[CONTACTADMIN] Call us.', 'unavailable'],
    ['[LIMIT] Sorry.', 'too-many-connections'],
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

  test.each([
    ['as it is', 'correct horse'],
    ['as it was sent', Buffer.from('\0anna\0correct horse').toString('base64')],
  ])('a server that answers with the password, %s, is not quoted', async (_what, quoted) => {
    const echoing = await server({
      answer: answering('AUTHENTICATE', (tag) => `${tag} NO no user with ${quoted} here\r\n`),
    });
    const account = accountOn(echoing.port, { security: 'plain-loopback' });
    expect(await testLogin(account, { dial: dialLoopback, timeoutMs: 5_000 })).toEqual({
      outcome: 'failed',
      failure: { code: 'auth-rejected' },
    });
  });

  test('a BYE greeting is an unavailable server', async () => {
    expect(
      await login(await server({ greeting: '* BYE too busy\r\n' }), { security: 'plain-loopback' }),
    ).toBe('unavailable');
  });
});
