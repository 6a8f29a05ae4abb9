/** Real here: the command as a process beside a running Postern, HTTP, WebSocket, SQLite on disk, Dovecot over TLS. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import { everyValue } from '../promises/testing/read-database.ts';
import { dangerousLetter, letter, mailboxOf, startPosternFor, startTestMail } from '../testing/test-mail.ts';
import { until } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

let dovecot: Dovecot;
let postern: TestPostern;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'bob']);
  postern = await startPosternFor(dovecot);
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

function user(...args: readonly string[]): Promise<CommandResult> {
  return runCommand(['user', ...args], { environment: { POSTERN_DATA: postern.dataFolder } });
}

test(
  'O05: "user list" shows accounts, "user remove" takes one away with every row about it, and Postern lets go of its mailboxes',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const ann = await postern.signedIn('ann@example.org');
    const bob = await postern.signedIn('bob@example.org');
    const { id: annId } = (await ann.call(routes.me)).user;
    for (const [person, name] of [
      [ann, 'ann'],
      [bob, 'bob'],
    ] as const) {
      await person.call(routes.addMailbox, { body: mailboxOf(dovecot, name, `Mail of ${name}`) });
    }
    await until('live connections', async () => {
      const states = await Promise.all(
        [ann, bob].map(async (person) => (await person.call(routes.mailboxes)).mailboxes[0]?.status.state),
      );
      return states.every((state) => state === 'live') ? true : undefined;
    });
    dovecot.deliver('ann', 'INBOX', dangerousLetter('Your parcel'));
    dovecot.deliver('bob', 'INBOX', letter({ subject: 'Sunday' }));
    await until('an alert', async () => (await ann.call(routes.alerts)).alerts[0]);
    const row = (await ann.call(routes.inbox)).rows[0];
    const params = { locationId: row?.locationId ?? '' };
    await ann.call(routes.feedback, { params, body: { feedback: 'report' } });
    const mailboxId = row?.mailboxId ?? '';

    const listed = await user('list');
    expect(listed.code).toBe(0);
    expect(listed.output).toMatch(
      new RegExp(`^${annId}\\tann@example.org\\tadministrator\\n.+\\tbob@example.org\\n$`),
    );

    const removed = await user('remove', 'Ann@Example.org');
    expect([removed.code, removed.errors]).toEqual([0, '']);
    expect((await ann.get('/api/v1/me')).status).toBe(401);
    expect((await user('list')).output).not.toContain('ann@');
    await until('no connection of hers', () =>
      openConnections(dovecot, 'ann') === 0 && openConnections(dovecot, 'bob') > 0 ? true : undefined,
    );
    dovecot.deliver('ann', 'INBOX', letter({ subject: 'Too late' }));

    // The audit log keeps what happened under numbers, and the number of an account that is gone names nobody.
    const values = everyValue(`${postern.dataFolder}/postern.db`);
    const audited = values.filter(({ place }) => place === 'login_audit.line');
    expect(audited.filter(({ value }) => value.includes('example.org'))).toEqual([]);
    const rest = values.filter(({ place }) => place !== 'login_audit.line');
    const left = rest.filter(({ value }) =>
      [annId, mailboxId, 'ann@example.org', 'ann@test.example', 'Mail of ann'].some((mark) =>
        value.includes(mark),
      ),
    );
    expect(left).toEqual([]);
    const kept = await bob.call(routes.kept);
    expect(kept.kinds.find(({ kind }) => kind === 'mailbox')?.rows).toBe(1);
    expect((await bob.call(routes.inbox)).rows.map(({ subject }) => subject)).toEqual(['Sunday']);
  },
);

test(
  'O05: an address without an account, and a use that is none, are said in words',
  { timeout: COMMAND_TEST_MS },
  async () => {
    expect(await user('remove', 'nobody@example.org')).toMatchObject({
      code: 1,
      errors: 'There is no account with this address.\n',
    });
    for (const args of [[], ['remove'], ['rename', 'x']]) {
      const answer = await user(...args);
      expect(answer.code).toBe(64);
      expect(answer.errors).toContain('Usage: postern user ACTION');
    }
  },
);

/** By the mail server's own log: who signed in, less who left. */
function openConnections(server: Dovecot, name: string): number {
  const log = server.log();
  const count = (pattern: RegExp): number => [...log.matchAll(pattern)].length;
  return (
    count(new RegExp(`Login: user=<${name}>`, 'g')) -
    count(new RegExp(`imap\\(${name}\\)[^\\n]*(Logged out|Disconnected|Connection closed)`, 'g'))
  );
}
