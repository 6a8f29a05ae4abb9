/**
 * A secret that is passed through the logger, an error, JSON or inspect never appears. Real parts: the server's logger,
 * the keyring's Secret, Node's own inspect. The canary is a value that occurs nowhere else, so it may not occur in what
 * comes out, however it is encoded there.
 */
import { format, inspect } from 'node:util';
import { createKeyring, Secret } from '@postern/keyring';
import { describe, expect, test } from 'vitest';
import { createLogger } from '../../apps/server/src/infrastructure/logger.ts';

const CANARY = 'k7Qm2xWvR9tYb4Lp0sZdHc6NfGjUa1Ee';
const canaryBytes = Buffer.from(CANARY);
/** How the bytes of the canary may look in text. */
const shapes = [
  CANARY,
  canaryBytes.toString('hex'),
  canaryBytes.toString('base64').slice(0, 40),
  canaryBytes.toString('base64url').slice(0, 40),
  [...canaryBytes].slice(0, 8).join(','),
  [...canaryBytes].slice(0, 8).join(', '),
  canaryBytes.toString('hex').replaceAll(/../g, '$& ').slice(0, 23),
];

function leaks(text: string): readonly string[] {
  const plain = text.replaceAll(/\s+/g, ' ');
  return shapes.filter((shape) => text.includes(shape) || plain.includes(shape));
}

/** What the logger writes while `use` has it. */
function logged(use: (logger: ReturnType<typeof createLogger>) => void): string {
  let written = '';
  use(createLogger({ level: 'debug', destination: { write: (line: string) => (written += line) } }));
  return written;
}

describe('redaction: the check itself', () => {
  test.each([
    ['text', CANARY],
    ['bytes printed', inspect(new Uint8Array(canaryBytes))],
    ['a buffer printed', inspect(canaryBytes)],
    ['bytes as JSON', JSON.stringify({ key: [...canaryBytes] })],
    ['a buffer as JSON', JSON.stringify(canaryBytes)],
    ['base64', canaryBytes.toString('base64')],
  ])('a leak as %s would be seen', (_how, text) => {
    expect(leaks(text)).not.toEqual([]);
  });

  test('an object that is not protected leaks through the logger', () => {
    expect(
      leaks(
        logged((logger) => {
          logger.info({ harmless: CANARY });
        }),
      ),
    ).not.toEqual([]);
  });
});

describe('redaction: a Secret', () => {
  const secret = new Secret(canaryBytes);

  test.each<readonly [string, () => string]>([
    ['a string', () => String(secret)],
    ['a template', () => `key: ${secret.toString()}`],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    [
      'inspect, with everything shown',
      () => inspect({ secret }, { showHidden: true, depth: null, getters: true }),
    ],
    ['format', () => format('%s %o %O %j %d', secret, secret, secret, secret, secret)],
    ['an error', () => inspect(new Error(`no key ${secret.toString()}`, { cause: { secret } }))],
    ['its own properties', () => JSON.stringify([Object.entries(secret), Object.assign({}, secret)])],
    ['a clone', () => inspect(structuredClone(Object.assign({}, secret)))],
    [
      'the logger',
      () =>
        logged((logger) => {
          logger.warn({ secret, deep: { deeper: { secret } } }, 'key');
        }),
    ],
    [
      'the logger, under another name',
      () =>
        logged((logger) => {
          logger.warn({ harmless: secret, list: [secret] });
        }),
    ],
  ])('does not come out through %s', (_how, show) => {
    const text = show();
    expect(text.length).toBeGreaterThan(0);
    expect(leaks(text)).toEqual([]);
  });

  test('does not come out through the keyring made of it, nor through what that refuses to open', () => {
    const keyring = createKeyring([{ id: 'k1', use: 'general', secret }]);
    const sealed = keyring.seal('seal.mailbox', CANARY, ['user', 'mailbox', 'password']);
    const refused = keyring.open('seal.mailbox', sealed, ['user', 'another mailbox', 'password']);
    expect(refused.ok).toBe(false);
    expect(leaks(inspect({ keyring, refused, sealed }, { showHidden: true, depth: null }))).toEqual([]);
    expect(leaks(JSON.stringify({ keyring, refused, sealed }))).toEqual([]);
  });

  test('comes out through expose() alone', () => {
    expect(leaks(Buffer.from(secret.expose()).toString())).not.toEqual([]);
  });
});

describe('redaction: the logger', () => {
  const names = [
    'password',
    'pass',
    'secret',
    'token',
    'code',
    'cookie',
    'authorization',
    'key',
    'subject',
    'body',
    'raw',
    'html',
    'text',
  ];

  test.each(names)('nothing called %s is written, at the depths that log lines have', (name) => {
    const text = logged((logger) => {
      logger.info({ [name]: CANARY });
      logger.warn({ mailbox: { [name]: CANARY } }, 'connected');
      logger.error({ mailbox: { auth: { [name]: CANARY } } });
      logger.child({ [name]: CANARY }).debug('child');
    });
    expect(text.split('\n')).toHaveLength(5);
    expect(leaks(text)).toEqual([]);
  });

  test('an error is written without what it carries or quotes', () => {
    const error = Object.assign(
      new Error(`AUTHENTICATE ${CANARY} failed for ada@example.org`, { cause: CANARY }),
      {
        code: 'auth',
        response: CANARY,
        auth: { user: 'ada@example.org', pass: CANARY },
      },
    );
    const text = logged((logger) => {
      logger.error(error);
      logger.error({ err: error }, 'failed');
      logger.error({ error }, 'failed');
    });
    expect(text.match(/"errorCode":"auth"/g)).toHaveLength(3);
    expect(leaks(text)).toEqual([]);
    expect(text).not.toContain('ada@example.org');
  });

  test('an address with a token in it is written without it', () => {
    const text = logged((logger) => {
      logger.error(
        new Error(`GET https://portal.example.org/sign-in?challenge=${CANARY.slice(0, 20)} refused`),
      );
    });
    expect(text).toContain('refused');
    expect(text).not.toContain(CANARY.slice(0, 20));
  });
});
