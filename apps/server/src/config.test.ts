/** Real here: the reading of the environment, the command as a process, the committed files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkConfiguration } from '../../../tools/checks/configuration.ts';
import { COMMAND_TEST_MS, runCommand } from './cli/testing/run-command.ts';
import { readConfig, VARIABLES } from './config.ts';
import type { Config } from './config.ts';

type Name = (typeof VARIABLES)[number]['name'];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-config-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NO_ENGINES: Config['engines'] = {
  clamd: undefined,
  rspamd: undefined,
  rspamdPassword: undefined,
  rulesFolder: undefined,
  modelFile: undefined,
};

/** For each variable a value and what is read from it. A new variable does not compile without its line here. */
const READ: Readonly<Record<Exclude<Name, 'REDIS_URL'>, readonly [string, Partial<Config>]>> = {
  HOST: ['127.0.0.2', { host: '127.0.0.2' }],
  PORT: ['8480', { port: 8480 }],
  PUBLIC_URL: ['http://localhost:9000', { publicUrl: new URL('http://localhost:9000') }],
  TRUSTED_PROXIES: ['127.0.0.1, 10.0.0.0/8', { trustedProxies: ['127.0.0.1', '10.0.0.0/8'] }],
  POSTERN_HSTS_PRELOAD: ['on', { hstsPreload: true }],
  POSTERN_DATA: [
    '/srv/postern',
    { databaseFile: '/srv/postern/postern.db', keysFile: '/srv/postern/keys.json' },
  ],
  POSTERN_KEYS_FILE: ['/run/keys.json', { keysFile: '/run/keys.json' }],
  SMTP_URL: ['smtps://mail.example:465', { smtpUrl: 'smtps://mail.example:465' }],
  MAIL_FROM: ['Door <door@portal.example>', { mailFrom: 'Door <door@portal.example>' }],
  DATABASE_URL: ['sqlite:///srv/mail.db', { databaseFile: '/srv/mail.db' }],
  POSTERN_SIGN_UP: ['open', { signUp: 'open' }],
  POSTERN_SIGN_UP_DOMAINS: ['Example.org, .example.net', { signUpDomains: ['example.org', '.example.net'] }],
  POSTERN_PASSWORD_MIN: ['20', { passwordMinimum: { alone: 20, withFactor: 8 } }],
  POSTERN_PASSWORD_MIN_WITH_FACTOR: ['10', { passwordMinimum: { alone: 15, withFactor: 10 } }],
  POSTERN_API_RATE: ['600', { apiRate: 600 }],
  POSTERN_CORS_ORIGINS: [
    'https://tools.example.org, http://localhost:5173',
    { corsOrigins: ['https://tools.example.org', 'http://localhost:5173'] },
  ],
  POSTERN_MAILBOX_CAP: ['unlimited', { mailboxCap: 'unlimited' }],
  POSTERN_ALLOW_HOSTS: [
    'Mail.lan:143,[fd00::1]:993',
    {
      allowHosts: [
        { host: 'mail.lan', port: 143 },
        { host: 'fd00::1', port: 993 },
      ],
    },
  ],
  POSTERN_VERIFY_DNS: ['off', { verifyDns: false }],
  POSTERN_CLAMD: [
    'unix:/run/clamav/clamd.ctl',
    { engines: { ...NO_ENGINES, clamd: { path: '/run/clamav/clamd.ctl' } } },
  ],
  POSTERN_RSPAMD: ['[::1]:11333', { engines: { ...NO_ENGINES, rspamd: { host: '::1', port: 11_333 } } }],
  POSTERN_RSPAMD_PASSWORD: ['q1', { engines: { ...NO_ENGINES, rspamdPassword: 'q1' } }],
  POSTERN_RULES: ['/etc/postern/rules', { engines: { ...NO_ENGINES, rulesFolder: '/etc/postern/rules' } }],
  POSTERN_MODEL: [
    '/etc/postern/model.json',
    { engines: { ...NO_ENGINES, modelFile: '/etc/postern/model.json' } },
  ],
  POSTERN_LOG: ['debug', { logLevel: 'debug' }],
};

/** Put into addresses here, so that no address with a password stands in this file. */
const SECRET = 'hunter2';

/** Values that are refused, with a piece that no answer may repeat: what is wrong may be a password. */
const REFUSED: readonly (readonly [Name, string, string])[] = [
  ['PORT', 'hunter2', 'hunter2'],
  ['PORT', '70000', '70000'],
  ['PORT', '-1', '-1'],
  ['PUBLIC_URL', 'mail.hunter2.example', 'hunter2'],
  ['PUBLIC_URL', `https://me:${SECRET}@mail.example`, 'hunter2'],
  ['PUBLIC_URL', 'https://mail.example/hunter2', 'hunter2'],
  ['TRUSTED_PROXIES', '127.0.0.1, hunter2', 'hunter2'],
  ['TRUSTED_PROXIES', '0.0.0.0/0', '0.0.0.0/0'],
  ['TRUSTED_PROXIES', '::ffff:10.0.0.0/8', 'ffff'],
  ['SMTP_URL', `https://me:${SECRET}@mail.example`, 'hunter2'],
  ['SMTP_URL', 'smtp://', 'smtp:// '],
  ['MAIL_FROM', 'hunter2', 'hunter2'],
  ['MAIL_FROM', 'Door <door@portal.example>\r\nBcc: <eve@hunter2.example>', 'hunter2'],
  ['DATABASE_URL', `postgres://me:${SECRET}@db.example/mail`, 'hunter2'],
  ['REDIS_URL', 'redis://:hunter2@cache.example', 'hunter2'],
  ['POSTERN_SIGN_UP', 'hunter2', 'hunter2'],
  ['POSTERN_SIGN_UP_DOMAINS', 'example.org, hunter2', 'hunter2'],
  ['POSTERN_PASSWORD_MIN', '7', '7 '],
  ['POSTERN_PASSWORD_MIN_WITH_FACTOR', '65', '65 '],
  ['POSTERN_API_RATE', '0', 'hunter2'],
  ['POSTERN_API_RATE', '6001', '6001 '],
  ['POSTERN_CORS_ORIGINS', '*', '*'],
  ['POSTERN_CORS_ORIGINS', 'null', 'null'],
  ['POSTERN_CORS_ORIGINS', 'https://*.hunter2.example', 'hunter2'],
  ['POSTERN_CORS_ORIGINS', 'http://hunter2.example', 'hunter2'],
  ['POSTERN_CORS_ORIGINS', 'https://hunter2.example/', 'hunter2'],
  ['POSTERN_ALLOW_HOSTS', 'mail.lan:143,hunter2', 'hunter2'],
  ['POSTERN_ALLOW_HOSTS', 'mail.lan:99999', '99999'],
  ['POSTERN_CLAMD', 'http://me:hunter2@av.example', 'hunter2'],
  ['POSTERN_RSPAMD', 'hunter2', 'hunter2'],
  ['POSTERN_RSPAMD', 'localhost:99999', '99999'],
  ['POSTERN_RSPAMD_PASSWORD', 'hunter2\r\nevil: 1', 'hunter2'],
  ['POSTERN_LOG', 'hunter2', 'hunter2'],
];

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems;
}

/** These settings as text: an address is not compared by its properties. */
function partOf(read: { ok: boolean; config?: Partial<Config> }, names: readonly string[]): string[] {
  const settings = Object.entries(read.config ?? {}).filter(([name]) => names.includes(name));
  return settings.map(([name, value]) => `${name} ${JSON.stringify(value)}`).toSorted();
}

describe('O01: every setting comes from the environment', () => {
  test.each(Object.entries(READ))('%s is read', (name, [value, expected]) => {
    const names = Object.keys(expected);
    expect(partOf(readConfig({ [name]: value }), names)).toEqual(
      partOf({ ok: true, config: expected }, names),
    );
    expect(partOf(readConfig({}), names)).not.toEqual(partOf({ ok: true, config: expected }, names));
  });

  test('an empty value is one that was not given', () => {
    const empty = Object.fromEntries(VARIABLES.map(({ name }) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  test('no other variable is read anywhere in the server', () => {
    // What terminals say of themselves (no-color.org, terminfo) is no setting of Postern's.
    const documented = new Set<string>(['NO_COLOR', 'TERM', ...VARIABLES.map(({ name }) => name)]);
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.includes('test') && !path.includes('testing'),
    );
    const names = sources.flatMap((path) =>
      [...readFileSync(join(import.meta.dirname, path), 'utf8').matchAll(/\benv(?:\.|\[')([A-Z_]+)/g)].map(
        ([, name]) => name ?? '',
      ),
    );
    expect(names.filter((name) => !documented.has(name))).toEqual([]);
  });

  test('.env.example and docs/configuration.md say the same as the table', () => {
    expect(checkConfiguration(false).problems).toEqual([]);
  });
});

describe('O01: what is wrong is told, all at once, by name and without the value', () => {
  test.each(REFUSED)('%s: %j', (name, value, secret) => {
    const problems = problemsOf({ [name]: value });
    expect(problems.map((problem) => problem.split(':', 1)[0])).toContain(name);
    expect(problems.join('\n')).not.toContain(secret);
  });

  test('plain http on a public address is refused with the way to do it right', () => {
    const problems = problemsOf({ PUBLIC_URL: 'http://mail.example.org', SMTP_URL: 'smtp://mail.example' });
    expect(problems).toEqual([
      expect.stringMatching(/^PUBLIC_URL: .*TLS proxy.*Caddy.*TRUSTED_PROXIES=127\.0\.0\.1$/),
    ]);
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'mail.localhost'])
      expect(problemsOf({ PUBLIC_URL: `http://${name}:8470` })).toEqual([]);
    for (const name of ['127.0.0.1.example.org', 'localhost.example.org', '10.0.0.1', '0.0.0.0'])
      expect(problemsOf({ PUBLIC_URL: `http://${name}`, SMTP_URL: 'smtp://mail.example' })).toHaveLength(1);
  });

  test('a public address needs a way to send mail, and listening for others needs a public address', () => {
    expect(problemsOf({ PUBLIC_URL: 'https://mail.example.org' })).toEqual([
      expect.stringMatching(/^SMTP_URL: is needed/),
    ]);
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^PUBLIC_URL: is needed/)]);
  });

  test(
    'O04: "serve" refuses other engines and many nodes in words, with every other problem, and makes nothing',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const dataFolder = join(folder, 'never-made');
      const answer = await runCommand(['serve'], {
        environment: {
          POSTERN_DATA: dataFolder,
          PORT: 'hunter2',
          PUBLIC_URL: 'http://mail.example.org',
          DATABASE_URL: `postgres://me:${SECRET}@db.example/mail`,
          REDIS_URL: 'redis://:hunter2@cache.example',
          POSTERN_ALLOW_HOSTS: 'hunter2',
        },
      });
      expect(answer).toMatchObject({ code: 78, output: '' });
      expect(answer.errors).toMatch(/^Postern cannot start:\n/);
      expect(answer.errors).toMatch(/^ {2}DATABASE_URL: .*sqlite.*later version/m);
      expect(answer.errors).toMatch(/^ {2}REDIS_URL: .*many-node/m);
      for (const name of ['PORT', 'PUBLIC_URL', 'SMTP_URL', 'POSTERN_ALLOW_HOSTS'])
        expect(answer.errors).toMatch(new RegExp(`^ {2}${name}: `, 'm'));
      expect(answer.errors).not.toContain('hunter2');
      expect(existsSync(dataFolder)).toBe(false);
    },
  );
});

test('H16: switches of Node that take a wall down are refused', () => {
  const https = { PUBLIC_URL: 'https://mail.example.org', SMTP_URL: 'smtp://127.0.0.1:25' };
  const problemsOf = (environment: Readonly<Record<string, string>>): string => {
    const read = readConfig(environment);
    return read.ok ? '' : read.problems.join('\n');
  };
  expect(problemsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toContain('NODE_TLS_REJECT_UNAUTHORIZED');
  expect(problemsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toBe('');
  expect(problemsOf({ ...https, NODE_OPTIONS: '--inspect=0.0.0.0:9229' })).toContain('--inspect');
  expect(problemsOf({ NODE_OPTIONS: '--inspect' })).toBe('');
  expect(problemsOf({ ...https, NODE_OPTIONS: '--max-old-space-size=512' })).toBe('');
});
