/** Real here: HTTP, the egress guard, Dovecot with STARTTLS and TLS under a certificate of its own. */
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { Problem, routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { letter, MAIL_PASSWORD, mailboxOf, startTestMail } from '../../testing/test-mail.ts';
import { startTestPostern, until } from '../../testing/test-postern.ts';
import type { TestPostern, TestPosternOptions } from '../../testing/test-postern.ts';

let dovecot: Dovecot;
/** The mail server under an address that its certificate does not name. */
let relay: Server;

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Over TLS' }));
  relay = createServer((socket) => {
    const onward = connect(dovecot.ports.tls, '127.0.0.1');
    for (const each of [socket, onward]) {
      each.on('error', () => undefined);
      each.once('close', () => {
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => relay.listen(dovecot.ports.tls, '127.0.0.2', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => relay.close(resolve));
  await dovecot.stop();
});

/** A Postern that may connect to these names of the mail server, on both its ports. */
async function withPostern(
  names: readonly string[],
  options: TestPosternOptions,
  use: (postern: TestPostern) => Promise<void>,
): Promise<void> {
  const ports = [dovecot.ports.tls, dovecot.ports.plain];
  const allowed = names.flatMap((name) => ports.map((port) => `${name}:${String(port)}`));
  const postern = await startTestPostern({
    ...options,
    environment: { POSTERN_ALLOW_HOSTS: allowed.join(',') },
  });
  try {
    await use(postern);
  } finally {
    await postern.stop();
  }
}

test('M16: with STARTTLS the mailbox is read over the encrypted connection', async () => {
  await withPostern(['localhost'], { trust: { extraAuthorities: [dovecot.ca] } }, async ({ signedIn }) => {
    const ann = await signedIn('ann@example.org');
    const body = {
      ...mailboxOf(dovecot, 'ann', 'Upgraded'),
      port: dovecot.ports.plain,
      security: 'starttls',
    };
    const logged = dovecot.log().length;
    await ann.call(routes.addMailbox, { body });
    // A page does not wait for a mail server that is slow to answer.
    const row = await until('the letter', async () => (await ann.call(routes.inbox)).rows[0]);
    expect(row.subject).toBe('Over TLS');
    const logins =
      dovecot
        .log()
        .slice(logged)
        .match(/Login: user=<ann>.*/g) ?? [];
    expect(logins.length).toBeGreaterThan(0);
    expect(logins.filter((line) => !line.includes('TLS'))).toEqual([]);
  });
});

test.each([
  ['M15: a certificate that nobody vouches for', { host: 'localhost' }, {}],
  ['M15: the same over STARTTLS', { host: 'localhost', security: 'starttls' }, {}],
  ['M15: a certificate for another name', { host: '127.0.0.2' }, { trusted: true }],
])(
  '%s is refused in words, and no password is sent',
  async (_, change: Readonly<Record<string, unknown>>, { trusted }: { readonly trusted?: boolean }) => {
    const options = trusted === true ? { trust: { extraAuthorities: [dovecot.ca] } } : {};
    await withPostern(['localhost', '127.0.0.2'], options, async ({ signedIn }) => {
      const ann = await signedIn('ann@example.org');
      const port = change['security'] === 'starttls' ? dovecot.ports.plain : dovecot.ports.tls;
      const logged = dovecot.log().length;
      const answer = await ann.json('POST', '/api/v1/mailboxes', {
        ...mailboxOf(dovecot, 'ann', 'Bad'),
        port,
        ...change,
      });
      expect(answer.status).toBe(422);
      const { failure, message } = Problem.parse(await answer.json());
      expect(failure?.code).toBe('tls-untrusted');
      expect(message).toMatch(/[.!]$/);
      expect(message).not.toContain(MAIL_PASSWORD);
      expect(dovecot.log().slice(logged)).not.toMatch(/Login: user=<ann>/);
      expect((await ann.call(routes.mailboxes)).mailboxes).toEqual([]);
    });
  },
);
