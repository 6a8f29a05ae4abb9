/** Real here: HTTP, SQLite on disk, the sign-in library, a server of SMTP that refuses. The clock alone is ours. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startTestPostern, until, withWork } from '../testing/test-postern.ts';
import { createTime, HOUR_MS } from '../testing/test-time.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'postern-refused-'));
const REFUSAL = '550 5.1.1 no such user here';

afterAll(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Takes no mail, and says so of each recipient. */
async function startRefusing(): Promise<{
  readonly port: number;
  readonly refused: () => number;
  readonly stop: () => void;
}> {
  let refused = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 mail.example ESMTP\r\n');
    socket.on('data', (data) => {
      for (const line of data
        .toString('latin1')
        .split('\r\n')
        .filter((text) => text !== '')) {
        if (/^EHLO/i.test(line)) socket.write('250 mail.example\r\n');
        else if (/^RCPT/i.test(line)) {
          refused += 1;
          socket.write(`${REFUSAL}\r\n`);
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    refused: () => refused,
    stop: () => {
      server.close();
    },
  };
}

test('T-42: a mail that is refused changes no answer and no page after it, and what the server said is told to nobody outside', async () => {
  const time = createTime();
  const before = await startTestPostern({ dataFolder, clock: time });
  await before.signedIn('known@example.org');
  await before.stop();
  time.advance(HOUR_MS);
  const smtp = await startRefusing();
  const environment = { SMTP_URL: `smtp://127.0.0.1:${String(smtp.port)}` };
  const postern = await startTestPostern({ dataFolder, clock: time, environment });
  try {
    const seen: unknown[] = [];
    for (const name of ['known', 'nobody']) {
      for (const [path, more] of [
        ['/sign-in', {}],
        ['/forgot', {}],
        ['/sign-up', { password: 'nine lanterns by the cold harbour' }],
      ] as const) {
        const person = postern.browser();
        const email = `${name}@example.org`;
        const answer = await withWork((work) => person.form(path, { email, ...more, ...work }));
        await until('a refusal', () => (smtp.refused() > 0 ? true : undefined));
        const page = await (await person.get('/sign-in/check-mail')).text();
        expect(`${await answer.text()} ${page}`).not.toMatch(/550|5\.1\.1|no such user|refused|could not/i);
        seen.push([path, answer.status, answer.headers.get('location')]);
        time.advance(HOUR_MS);
      }
    }
    expect(seen.slice(3)).toEqual(seen.slice(0, 3));
    expect(postern.log()).toContain('could not be handed over');
  } finally {
    await postern.stop();
    smtp.stop();
  }
});
