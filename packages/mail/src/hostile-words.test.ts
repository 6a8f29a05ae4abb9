/** Real: the whole client over sockets and TLS. The server notes every command it would have executed; each test is one attack. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { login, server, sessionOn } from './testing/hostile.ts';
import { expectOk } from './testing/loopback.ts';
import type { ScriptedServer } from './testing/scripted-server.ts';
import type { MailSession } from './types.ts';

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
