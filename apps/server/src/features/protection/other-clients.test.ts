/** Real here: HTTP, WebSocket, SQLite on disk, Dovecot over TLS, another mail client on the same mailbox. */
import { once } from 'node:events';
import { connect } from 'node:tls';
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { openLive } from '../../testing/test-live.ts';
import { letter, MAIL_PASSWORD, mailboxOf, startPosternFor, startTestMail } from '../../testing/test-mail.ts';
import { until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';

let dovecot: Dovecot;
let postern: TestPostern;

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  for (const subject of ['One', 'Two', 'Three']) dovecot.deliver('ann', 'INBOX', letter({ subject }));
  postern = await startPosternFor(dovecot);
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

/** Says these commands to the mail server, one after the other, as another client would. */
async function asAnotherClient(...commands: readonly string[]): Promise<void> {
  const socket = connect({ port: dovecot.ports.tls, host: 'localhost', ca: dovecot.ca });
  let heard = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => (heard += text));
  const all = [`LOGIN ann "${MAIL_PASSWORD}"`, 'SELECT INBOX', ...commands, 'LOGOUT'];
  for (const [index, command] of all.entries()) {
    socket.write(`A${String(index)} ${command}\r\n`);
    await until(command, () => (heard.includes(`A${String(index)} OK`) ? true : undefined));
  }
  socket.end();
  if (!socket.closed) await once(socket, 'close');
}

test('D06: what another client marks, flags or deletes is told to the open page, and the list shows it', async () => {
  const ann = await postern.signedIn('ann@example.org');
  await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  await until('a live connection', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
  const before = (await ann.call(routes.inbox)).rows;
  const two = before.find(({ subject }) => subject === 'Two');
  const live = await openLive(ann);
  const told = (type: string): number => live.events().filter((event) => event.type === type).length;

  await asAnotherClient('STORE 2 +FLAGS (\\Seen \\Flagged)');
  await until('the change', () => (told('message.changed') + told('folder.reset') > 0 ? true : undefined));
  const { rows } = await ann.call(routes.rows, { query: { ids: two?.locationId ?? '' } });
  expect(rows[0]).toMatchObject({ subject: 'Two', seen: true, flagged: true });

  const resets = told('folder.reset');
  await asAnotherClient('STORE 1 +FLAGS (\\Deleted)', 'EXPUNGE');
  await until('the deletion', () =>
    told('folder.reset') > resets || told('message.gone') > 0 ? true : undefined,
  );
  const left = (await ann.call(routes.inbox)).rows.map(({ subject }) => subject);
  expect(left.toSorted()).toEqual(['Three', 'Two']);
  live.close();
});
