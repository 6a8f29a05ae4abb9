import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { MailboxCap } from '@postern/contracts';
import { parseAddress, parseTrustedProxies } from '@postern/login';
import { parseEngineAddress } from '@postern/scanner/engines';
import type { EngineAddress } from '@postern/scanner/engines';
import { z } from 'zod';

/** One variable: how it is read, and the line that documents it. */
interface Variable {
  readonly name: string;
  readonly default: string;
  readonly doc: string;
}

/** Every variable Postern reads. docs/configuration.md and .env.example are made from this table. */
export const VARIABLES = [
  { name: 'HOST', default: '127.0.0.1', doc: 'Address to listen on.' },
  { name: 'PORT', default: '8470', doc: 'Port to listen on; 0 takes a free one.' },
  {
    name: 'PUBLIC_URL',
    default: 'http://localhost:PORT',
    doc: 'Where people open Postern. Every link is made from it; no request header can change it. Plain http is accepted for loopback names only.',
  },
  {
    name: 'TRUSTED_PROXIES',
    default: '',
    doc: 'Comma-separated addresses or networks (CIDR) of reverse proxies whose X-Forwarded-For is believed.',
  },
  {
    name: 'POSTERN_HSTS_PRELOAD',
    default: 'off',
    doc: 'on: Strict-Transport-Security says "preload", so that the host may be entered at hstspreload.org and browsers never open it unencrypted. It binds every name below the host, and is slow to take back.',
  },
  { name: 'POSTERN_DATA', default: './data', doc: 'Folder of the database. Made with mode 0700.' },
  {
    name: 'POSTERN_KEYS_FILE',
    default: 'POSTERN_DATA/keys.json',
    doc: 'File of the keys that seal mailbox passwords. Made with mode 0600. Keep it, and keep it apart from backups of the database.',
  },
  {
    name: 'SMTP_URL',
    default: '',
    doc: 'smtp:// or smtps:// address of the server that sends sign-in mails. Without it they are printed on the console, on loopback addresses only.',
  },
  {
    name: 'MAIL_FROM',
    default: 'Postern <postern@HOST OF PUBLIC_URL>',
    doc: 'Sender of the mails Postern sends.',
  },
  {
    name: 'DATABASE_URL',
    default: 'sqlite:POSTERN_DATA/postern.db',
    doc: 'Database. SQLite is the only engine of this version.',
  },
  { name: 'REDIS_URL', default: '', doc: 'Reserved for the many-node mode; refused in this version.' },
  {
    name: 'POSTERN_SIGN_UP',
    default: 'closed',
    doc: 'Who may make an account after the first one: open (whoever proves an address), invite (whoever has an invitation of an administrator), or closed.',
  },
  {
    name: 'POSTERN_SIGN_UP_DOMAINS',
    default: '',
    doc: 'Comma-separated domains whose addresses may sign up where POSTERN_SIGN_UP is open; .example.org stands for every name below example.org. Empty: all.',
  },
  {
    name: 'POSTERN_PASSWORD_MIN',
    default: '15',
    doc: 'Fewest characters of a password that is the only factor, 8 to 64.',
  },
  {
    name: 'POSTERN_PASSWORD_MIN_WITH_FACTOR',
    default: '8',
    doc: 'Fewest characters of a password beside an authenticator app or a passkey, 8 to 64.',
  },
  {
    name: 'POSTERN_API_RATE',
    default: '60',
    doc: 'Requests a minute that one API token may make, 1 to 6000.',
  },
  {
    name: 'POSTERN_CORS_ORIGINS',
    default: '',
    doc: 'Comma-separated origins (such as https://tools.example.org) whose pages may call the API with a token. Cookies are never taken from them. Empty: none.',
  },
  {
    name: 'POSTERN_MAILBOX_CAP',
    default: '3',
    doc: 'Mailboxes an account may connect where an administrator has set nothing else for it: 0 to 100, or unlimited. Administrators have no cap.',
  },
  {
    name: 'POSTERN_ALLOW_HOSTS',
    default: '',
    doc: 'Comma-separated host:port of mail servers on private addresses that may be connected to (IPv6 in brackets).',
  },
  {
    name: 'POSTERN_VERIFY_DNS',
    default: 'on',
    doc: 'on: SPF, DKIM, DMARC and ARC of each message are verified over the DNS of this machine, within 4 seconds. off: only the results that the mail provider wrote down count.',
  },
  {
    name: 'POSTERN_CLAMD',
    default: '',
    doc: 'Where clamd of ClamAV listens: unix:/run/clamav/clamd.ctl, or host:port. Every message is sent there, unencrypted, and what it finds becomes a reason of the verdict.',
  },
  {
    name: 'POSTERN_RSPAMD',
    default: '',
    doc: 'Where a worker of Rspamd listens: host:port, or unix: and the path of its socket file. Every message is sent there, unencrypted, and its score becomes a reason of the verdict.',
  },
  {
    name: 'POSTERN_RSPAMD_PASSWORD',
    default: '',
    doc: 'Password of the controller worker of Rspamd. A normal worker asks for none.',
  },
  {
    name: 'POSTERN_RULES',
    default: '',
    doc: 'Folder of detection rules of your own (packages/scanner/docs/operator-rules.md): conditions as JSON, and YARA rules. Postern does not start with rules that cannot be used.',
  },
  {
    name: 'POSTERN_MODEL',
    default: '',
    doc: 'Weights of your own, as "npm run fit -- --out FILE" writes them, in place of those that Postern brings. Postern does not start with a file that was changed.',
  },
  {
    name: 'POSTERN_LOG',
    default: 'warn',
    doc: 'silent, error, warn, info or debug. JSON lines on standard output.',
  },
] as const satisfies readonly Variable[];

export interface Config {
  /** Variables that were set, as they were written. Secrets are among them. */
  readonly given: ReadonlyMap<string, string>;
  readonly host: string;
  readonly port: number;
  /** undefined: http://localhost with the port that was really taken. */
  readonly publicUrl: URL | undefined;
  readonly trustedProxies: readonly string[];
  readonly hstsPreload: boolean;
  readonly dataFolder: string;
  readonly keysFile: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly databaseFile: string;
  readonly signUp: 'open' | 'invite' | 'closed';
  /** Domains whose addresses may sign up; an empty list: all. */
  readonly signUpDomains: readonly string[];
  /** Fewest characters of a password, alone and beside a second factor. */
  readonly passwordMinimum: { readonly alone: number; readonly withFactor: number };
  /** Requests a minute of one API token. */
  readonly apiRate: number;
  /** Origins whose pages may call the API with a token. */
  readonly corsOrigins: readonly string[];
  /** Mailboxes of an account for which nothing else was set. */
  readonly mailboxCap: MailboxCap;
  readonly allowHosts: readonly { readonly host: string; readonly port: number }[];
  /** Whether authentication of messages is verified over the DNS. */
  readonly verifyDns: boolean;
  /** Other scanners of the operator, and rules; undefined: there are none. */
  readonly engines: {
    readonly clamd: EngineAddress | undefined;
    readonly rspamd: EngineAddress | undefined;
    readonly rspamdPassword: string | undefined;
    readonly rulesFolder: string | undefined;
    readonly modelFile: string | undefined;
  };
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const list = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

/** NIST SP 800-63B-4 wants 15 characters alone and 8 beside a factor, and no rule that keeps long ones out. */
const passwordMinimum = z.coerce
  .number({ error: 'must be a whole number from 8 to 64' })
  .int('must be a whole number from 8 to 64')
  .min(8, 'must be a whole number from 8 to 64')
  .max(64, 'must be a whole number from 8 to 64');

const engineAddress = z
  .string()
  .refine(
    (text) => parseEngineAddress(text) !== undefined,
    'must be host:port, or unix: and the path of a socket file',
  )
  .transform(parseEngineAddress)
  .optional();

const schema = z.object({
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'must be a whole number from 0 to 65535' })
    .int('must be a whole number from 0 to 65535')
    .min(0, 'must be a whole number from 0 to 65535')
    .max(65_535, 'must be a whole number from 0 to 65535')
    .default(8470),
  PUBLIC_URL: z.string().optional(),
  TRUSTED_PROXIES: list,
  POSTERN_HSTS_PRELOAD: z.enum(['on', 'off']).default('off'),
  POSTERN_DATA: z.string().min(1).default('./data'),
  POSTERN_KEYS_FILE: z.string().min(1).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .refine((text) => URL.canParse(text) && new URL(text).hostname !== '', 'must name a server')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'must be an address, or a name and an address in <>',
    )
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:/, 'must start with sqlite: (other engines come with a later version)')
    .optional(),
  REDIS_URL: z.undefined({ error: 'is for the many-node mode, which this version does not have' }).optional(),
  POSTERN_SIGN_UP: z.enum(['open', 'invite', 'closed']).default('closed'),
  POSTERN_SIGN_UP_DOMAINS: list,
  POSTERN_PASSWORD_MIN: passwordMinimum.default(15),
  POSTERN_PASSWORD_MIN_WITH_FACTOR: passwordMinimum.default(8),
  POSTERN_API_RATE: z.coerce
    .number({ error: 'must be a whole number from 1 to 6000' })
    .int('must be a whole number from 1 to 6000')
    .min(1, 'must be a whole number from 1 to 6000')
    .max(6_000, 'must be a whole number from 1 to 6000')
    .default(60),
  POSTERN_CORS_ORIGINS: list,
  POSTERN_MAILBOX_CAP: z
    .string()
    .regex(/^(?:unlimited|\d{1,2}|100)$/, 'must be a whole number from 0 to 100, or unlimited')
    .default('3')
    .transform((text): MailboxCap => (text === 'unlimited' ? text : Number(text))),
  POSTERN_ALLOW_HOSTS: list,
  POSTERN_VERIFY_DNS: z.enum(['on', 'off']).default('on'),
  POSTERN_CLAMD: engineAddress,
  POSTERN_RSPAMD: engineAddress,
  POSTERN_RSPAMD_PASSWORD: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be of plain characters without blanks')
    .optional(),
  POSTERN_RULES: z.string().min(1).optional(),
  POSTERN_MODEL: z.string().min(1).optional(),
  POSTERN_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

/** Reads the environment; all problems are reported at once, each naming its variable. */
export function readConfig(environment: Environment): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  checkProxies(list.parse(given['TRUSTED_PROXIES']), problems);
  const publicUrl = readPublicUrl(given['PUBLIC_URL']?.trim(), problems);
  checkCorsOrigins(list.parse(given['POSTERN_CORS_ORIGINS']), problems);
  const allowHosts = readAllowHosts(list.parse(given['POSTERN_ALLOW_HOSTS']), problems);
  const signUpDomains = readDomains(list.parse(given['POSTERN_SIGN_UP_DOMAINS']), problems);
  if (publicUrl !== undefined && !isLoopbackName(publicUrl.hostname) && given['SMTP_URL'] === undefined) {
    problems.push(
      'SMTP_URL: is needed when PUBLIC_URL is not a loopback address, because sign-in mails must be sent',
    );
  }
  if (given['PUBLIC_URL'] === undefined && !isLoopbackName(given['HOST'] ?? 'localhost')) {
    problems.push('PUBLIC_URL: is needed when HOST is not a loopback address: say where people open Postern');
  }
  checkSwitches(environment, publicUrl, problems);
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const dataFolder = resolve(parsed.data.POSTERN_DATA);
  return {
    ok: true,
    config: Object.freeze({
      given: givenVariables(environment),
      host: parsed.data.HOST,
      port: parsed.data.PORT,
      publicUrl,
      trustedProxies: parsed.data.TRUSTED_PROXIES,
      hstsPreload: parsed.data.POSTERN_HSTS_PRELOAD === 'on',
      dataFolder,
      keysFile: resolve(parsed.data.POSTERN_KEYS_FILE ?? `${dataFolder}/keys.json`),
      smtpUrl: parsed.data.SMTP_URL,
      mailFrom: parsed.data.MAIL_FROM,
      databaseFile: resolve(
        parsed.data.DATABASE_URL?.replace(/^sqlite:(\/\/)?/, '') ?? `${dataFolder}/postern.db`,
      ),
      signUp: parsed.data.POSTERN_SIGN_UP,
      signUpDomains,
      passwordMinimum: {
        alone: parsed.data.POSTERN_PASSWORD_MIN,
        withFactor: parsed.data.POSTERN_PASSWORD_MIN_WITH_FACTOR,
      },
      apiRate: parsed.data.POSTERN_API_RATE,
      corsOrigins: parsed.data.POSTERN_CORS_ORIGINS,
      mailboxCap: parsed.data.POSTERN_MAILBOX_CAP,
      allowHosts,
      verifyDns: parsed.data.POSTERN_VERIFY_DNS === 'on',
      engines: readEngines(parsed.data),
      logLevel: parsed.data.POSTERN_LOG,
    }),
  };
}

function givenVariables(environment: Environment): ReadonlyMap<string, string> {
  const names = VARIABLES.map(({ name }) => name);
  return new Map(
    names.map((name) => [name, environment[name] ?? ''] as const).filter(([, value]) => value !== ''),
  );
}

function readEngines(data: z.infer<typeof schema>): Config['engines'] {
  return {
    clamd: data.POSTERN_CLAMD,
    rspamd: data.POSTERN_RSPAMD,
    rspamdPassword: data.POSTERN_RSPAMD_PASSWORD,
    rulesFolder: data.POSTERN_RULES === undefined ? undefined : resolve(data.POSTERN_RULES),
    modelFile: data.POSTERN_MODEL === undefined ? undefined : resolve(data.POSTERN_MODEL),
  };
}

/** True for names that never leave this machine. */
export function isLoopbackName(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '');
  if (isIP(bare) === 4) return bare.startsWith('127.');
  return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1';
}

/** Switches of Node that take a wall down. They are for a developer's own machine, or for nobody. */
function checkSwitches(environment: Environment, publicUrl: URL | undefined, problems: string[]): void {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    problems.push(
      'NODE_TLS_REJECT_UNAUTHORIZED: must not be 0, because certificates of mail servers would no longer be checked. NODE_EXTRA_CA_CERTS names a certificate authority of your own',
    );
  }
  const isPublic = publicUrl !== undefined && !isLoopbackName(publicUrl.hostname);
  if (isPublic && /--inspect/.test(environment['NODE_OPTIONS'] ?? '')) {
    problems.push(
      'NODE_OPTIONS: must not have --inspect on a public address, because a debugger reads every secret in memory',
    );
  }
}

const HTTP_RECIPE =
  'plain http is safe on a loopback address only. Put a TLS proxy in front, for example Caddy: ' +
  '"mail.example.org { reverse_proxy 127.0.0.1:8470 }", set PUBLIC_URL=https://mail.example.org and ' +
  'TRUSTED_PROXIES=127.0.0.1';

function readPublicUrl(text: string | undefined, problems: string[]): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '') {
    problems.push('PUBLIC_URL: must be an http or https address such as https://mail.example.org');
    return undefined;
  }
  if (url.pathname !== '/') problems.push('PUBLIC_URL: must not have a path');
  if (url.protocol === 'http:' && !isLoopbackName(url.hostname)) problems.push(`PUBLIC_URL: ${HTTP_RECIPE}`);
  return url;
}

function checkProxies(list: readonly string[], problems: string[]): void {
  for (const [index, item] of list.entries()) {
    try {
      parseTrustedProxies([item]);
    } catch {
      problems.push(
        `TRUSTED_PROXIES: entry ${String(index + 1)} is not an address or a network (CIDR) that can be trusted`,
      );
    }
  }
}

/** An origin and nothing else, as browsers write it: what is nearly one would never match, or match too much. */
function checkCorsOrigins(items: readonly string[], problems: string[]): void {
  for (const [index, item] of items.entries()) {
    const url = URL.canParse(item) ? new URL(item) : undefined;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackName(url.hostname));
    if (url?.origin === item && isSafe && !item.includes('*')) continue;
    problems.push(
      `POSTERN_CORS_ORIGINS: entry ${String(index + 1)} is not an https origin such as https://tools.example.org`,
    );
  }
}

function readDomains(items: readonly string[], problems: string[]): readonly string[] {
  return items.flatMap((item, index) => {
    const dot = item.startsWith('.') ? '.' : '';
    const parsed = parseAddress(`anybody@${item.slice(dot.length)}`);
    if (parsed.ok) return [`${dot}${parsed.address.domain}`];
    problems.push(`POSTERN_SIGN_UP_DOMAINS: entry ${String(index + 1)} is not a domain`);
    return [];
  });
}

function readAllowHosts(items: readonly string[], problems: string[]): Config['allowHosts'] {
  return items.flatMap((item, index) => {
    const match = /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(item);
    const port = Number(match?.[3]);
    const host = match?.[1] ?? match?.[2];
    if (host !== undefined && port >= 1 && port <= 65_535) return [{ host: host.toLowerCase(), port }];
    problems.push(`POSTERN_ALLOW_HOSTS: entry ${String(index + 1)} is not host:port`);
    return [];
  });
}
