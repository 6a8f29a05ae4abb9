/** docs/configuration.md of the sign-in library, from the doc comments of its configuration and its default tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_BAN_POLICY } from '../../packages/login/src/bans/ban-policy.ts';
import { DEFAULT_LIMITS } from '../../packages/login/src/limits.ts';
import { declarationOf } from './docs-declarations.ts';
import type { Member } from './docs-declarations.ts';

const sources = join(import.meta.dirname, '../../packages/login/src');
const KEYS_FROM = '../../keyring/src/keys-from.ts';

const UNITS: readonly (readonly [name: string, ms: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** Interfaces a setting is made of; each gets a section of its own, with its default values where it has a table. */
const PARTS: readonly {
  readonly file: string;
  readonly name: string;
  readonly of: string;
  readonly defaults?: Readonly<Record<string, unknown>>;
}[] = [
  { file: KEYS_FROM, name: 'KeyInput', of: 'keys' },
  { file: 'users.ts', name: 'Users', of: 'users' },
  { file: 'limits.ts', name: 'Limits', of: 'limits', defaults: { ...DEFAULT_LIMITS } },
  { file: 'config.ts', name: 'SessionLifetimes', of: 'session' },
  { file: 'bans/ban-policy.ts', name: 'BanPolicy', of: 'bans', defaults: { ...DEFAULT_BAN_POLICY } },
  { file: 'config.ts', name: 'MfaConfig', of: 'mfa' },
  { file: 'webhooks/webhook-config.ts', name: 'WebhookConfig', of: 'webhooks' },
  { file: 'webhooks/webhook-config.ts', name: 'WebhookEndpoint', of: 'webhooks.endpoints' },
];

/** The page. Throws for a setting without a doc comment. */
export function loginConfigurationPage(): string {
  const settings = declarationOf(join(sources, 'config.ts'), 'LoginConfig').members;
  return [
    '# Configuration',
    'The argument of `createLogin`. This page is made from the doc comments of the sources. A setting that is wrong throws `LoginConfigError` when `createLogin` is called, with its name in `setting`; nothing is corrected silently.',
    `Required: ${settings
      .filter(({ optional }) => !optional)
      .map(code)
      .join(
        ', ',
      )}; one of \`keys\` and \`keyring\`; one of \`mailer\` and \`deliver\`. Everything else has a default that is meant to be kept.`,
    ...settings.flatMap((member) => setting(member)),
    ...PARTS.flatMap(({ file, name, of, defaults }) => [
      `## The parts of \`${of}\``,
      ...declarationOf(join(sources, file), name).members.flatMap((member) => part(member, defaults)),
    ]),
    '## Session presets',
    'See [concepts](concepts.md#session) for what idle and absolute mean.',
    presets(),
  ].join('\n\n');
}

function setting({ name, optional, type, doc }: Member): readonly string[] {
  if (doc === '') throw new Error(`LoginConfig.${name} has no doc comment: packages/login/src/config.ts.`);
  return [`## ${name}`, doc, typeOf(type), ...(optional ? [] : ['Required.'])];
}

function part(member: Member, defaults: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const { name, doc, type } = member;
  const value = defaults?.[name];
  return [
    `### ${name}`,
    ...(doc === '' ? [] : [doc]),
    typeOf(type),
    ...(value === undefined ? [] : [`Default: ${shown(name, value)}.`]),
  ];
}

function typeOf(type: string): string {
  if (!type.includes('\n')) return type.includes('`') ? `Type: \`\` ${type} \`\`.` : `Type: \`${type}\`.`;
  const text = type.replaceAll(/^ {4}/gm, '').replaceAll(/^ {4}/gm, '  ');
  return `\`\`\`ts no-check: declaration\ntype Setting = ${text};\n\`\`\``;
}

/** A default in words: lengths of time where the name or the shape says so. */
function shown(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? 'none' : value.map((entry: unknown) => shown(name, entry)).join(', ');
  }
  if (typeof value === 'object' && value !== null && 'hits' in value && 'windowMs' in value) {
    return `${String(value.hits)} in ${duration(Number(value.windowMs))}`;
  }
  if (typeof value === 'number' && (name.endsWith('Ms') || name === 'steps')) return duration(value);
  return `\`${String(value)}\``;
}

function duration(ms: number): string {
  const [name, unit] = UNITS.find(([, length]) => ms % length === 0) ?? ['millisecond', 1];
  const count = ms / unit;
  return count === 1 ? `1 ${name}` : `${String(count)} ${name}s`;
}

/** The table of context.ts, read as text: it is no export, and what a person reads should not make it one. */
function presets(): string {
  const source = readFileSync(join(sources, 'context.ts'), 'utf8');
  const table = /const SESSION_PRESETS[^=]*= \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
  const rows = [...table.matchAll(/(\w+): \{ idleMs: ([^,]+), absoluteMs: ([^ }]+(?: \* [^ }]+)?) \}/g)];
  if (rows.length === 0) throw new Error('context.ts has no table of session presets.');
  return [
    '| preset | idle | absolute |',
    '|---|---|---|',
    ...rows.map(
      ([, name, idle, absolute]) => `| \`${name ?? ''}\` | ${inWords(idle)} | ${inWords(absolute)} |`,
    ),
  ].join('\n');
}

/** `7 * DAY_MS` as `7 days`. */
function inWords(expression = ''): string {
  const [, count = '1', unit = ''] = /^(?:(\d+) \* )?(\w+)_MS$/.exec(expression) ?? [];
  return `${count} ${unit.toLowerCase()}${count === '1' ? '' : 's'}`;
}

function code({ name }: Member): string {
  return `\`${name}\``;
}
