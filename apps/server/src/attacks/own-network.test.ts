/** Real here: HTTP, SQLite on disk, name look-ups of this computer, a listener on loopback that must hear nothing. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern } = await startTimedPostern();
let heard = 0;
const inside = createServer((socket) => {
  heard += 1;
  socket.on('error', () => undefined);
  socket.end('* OK inside\r\n');
});
inside.listen(0, '::');
await once(inside, 'listening');
const { port } = inside.address() as AddressInfo;
const person = await postern.signedIn('curious@example.org');

afterAll(() => {
  inside.close();
});

test.each([
  ['loopback', '127.0.0.1'],
  ['loopback by name', 'localhost'],
  ['loopback of IPv6', '[::1]'],
  ['loopback, mapped', '[::ffff:127.0.0.1]'],
  ['loopback, mapped in hex', '[::ffff:7f00:1]'],
  ['loopback in hex', '0x7f.1'],
  ['loopback as a number', '2130706433'],
  ['loopback in octal', '0177.0.0.1'],
  ['loopback with a dot', '127.0.0.1.'],
  ['the unspecified address', '0.0.0.0'],
  ['NAT64 of loopback', '[64:ff9b::7f00:1]'],
  ['the metadata of a cloud', '169.254.169.254'],
  ['a private network', '10.0.0.1'],
  ['a link-local address', '[fe80::1]'],
])('T-91: a mailbox at %s (%s) is not connected to, before anything of ours is sent', async (_, host) => {
  for (const security of ['tls', 'none', 'starttls']) {
    const answer = await person.json('POST', '/api/v1/mailboxes', {
      name: 'Inside',
      address: 'me@inside.example',
      host,
      port,
      security,
      username: 'me',
      password: 'secret of a mailbox',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
  expect(heard).toBe(0);
});
