/** Real here: HTTP, SQLite on disk, the sign-in library, Dovecot over TLS. A server of the attacker writes down what it is told. */
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import { refusal } from '../features/account/testing/people.ts';
import { raiseSessions, writeDatabase } from '../testing/second-factor.ts';
import { MAIL_PASSWORD, mailboxOf, startPosternFor, startTestMail } from '../testing/test-mail.ts';
import type { TestPostern } from '../testing/test-postern.ts';

let dovecot: Dovecot;
let postern: TestPostern;
let listener: Server;
const heard: string[] = [];

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'bob', 'cleo', 'dan']);
  listener = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready\r\n');
    socket.on('data', (bytes) => {
      const line = bytes.toString('latin1');
      heard.push(line, ...line.split(' ').map((word) => Buffer.from(word, 'base64').toString('latin1')));
      const isAsked = line.includes('AUTHENTICATE') && line.trimEnd().split(' ').length === 3;
      socket.write(isAsked ? '+ \r\n' : `${line.split(' ', 1)[0] ?? 'a'} OK [CAPABILITY IMAP4rev1] done\r\n`);
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const thief = `127.0.0.1:${String(portOf(listener))}`;
  const hosts = `localhost:${String(dovecot.ports.tls)},${thief}`;
  postern = await startPosternFor(dovecot, { environment: { POSTERN_ALLOW_HOSTS: hosts } });
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
  await new Promise((resolve) => listener.close(resolve));
});

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

describe('H20: the password of a mailbox', () => {
  test('is not sent to another server: whoever changes it types the password again', async () => {
    const ann = await postern.signedIn('ann@example.org');
    const { id } = await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Ann') });
    const elsewhere = { host: '127.0.0.1', port: portOf(listener), security: 'none' };
    const answer = await ann.json('PATCH', `/api/v1/mailboxes/${id}`, elsewhere);
    expect(heard.join('\n')).not.toContain(MAIL_PASSWORD);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ fields: [{ path: 'password' }] });
  });

  test.each([{ host: '127.0.0.1' }, { port: 1 }, { security: 'starttls' }] as const)(
    'is asked for again before %j',
    async (change) => {
      const ann = await postern.signedIn(`${Object.keys(change)[0] ?? ''}@example.org`);
      const { id } = await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Ann') });
      expect(await refusal(ann.json('PATCH', `/api/v1/mailboxes/${id}`, change))).toEqual([
        400,
        'request_invalid',
      ]);
    },
  );

  test('the same server, and a new one with the password, need nothing more', async () => {
    const cleo = await postern.signedIn('cleo@example.org');
    const body = mailboxOf(dovecot, 'cleo', 'Cleo');
    const { id } = await cleo.call(routes.addMailbox, { body });
    const { host, port, security } = body;
    const params = { mailboxId: id };
    await cleo.call(routes.changeMailbox, { params, body: { name: 'C', host, port, security } });
    await cleo.call(routes.changeMailbox, {
      params,
      body: { host, port, security, password: MAIL_PASSWORD },
    });
  });
});

describe('A10 T-72: a mailbox that is a second factor', () => {
  const OUTSIDE = 'bob@outside.example';

  test('is not made none by whoever has only a session: connecting it needs a step-up', async () => {
    const bob = await postern.signedIn('bob@example.org');
    await writeDatabase(postern.dataFolder, 'UPDATE user SET outside_email = ? WHERE email = ?', [
      OUTSIDE,
      'bob@example.org',
    ]);
    await raiseSessions(postern, { email: 'bob@example.org', aal: 2, confirmed: false });
    for (const address of [OUTSIDE, 'Bob+x@OUTSIDE.example']) {
      const body = { ...mailboxOf(dovecot, 'bob', 'Bob'), address };
      expect(await refusal(bob.json('POST', '/api/v1/mailboxes', body))).toEqual([403, 'step_up_needed']);
    }
    const named = { ...mailboxOf(dovecot, 'bob', 'Bob'), username: OUTSIDE };
    expect(await refusal(bob.json('POST', '/api/v1/mailboxes', named))).toEqual([403, 'step_up_needed']);
    const other = await bob.call(routes.addMailbox, { body: mailboxOf(dovecot, 'bob', 'Bob') });
    const renamed = { username: OUTSIDE };
    expect(await refusal(bob.json('PATCH', `/api/v1/mailboxes/${other.id}`, renamed))).toEqual([
      403,
      'step_up_needed',
    ]);
    expect((await bob.call(routes.stepUpWays)).methods).toEqual(['mail']);
  });

  test('after a step-up it may be connected, and is a factor no more', async () => {
    await raiseSessions(postern, { email: 'dan@example.org' });
    const dan = await postern.signedIn('dan@example.org');
    await writeDatabase(postern.dataFolder, 'UPDATE user SET outside_email = ? WHERE email = ?', [
      'dan@test.example',
      'dan@example.org',
    ]);
    await raiseSessions(postern, { email: 'dan@example.org' });
    await dan.call(routes.addMailbox, { body: mailboxOf(dovecot, 'dan', 'Dan') });
    expect((await dan.call(routes.security)).outside).toMatchObject({ fault: 'connected_here' });
  });
});
