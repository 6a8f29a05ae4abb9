import { parseArgs } from 'node:util';

export const FORMATS = ['text', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

export interface ScanOptions {
  readonly format: Format;
  /** Files, folders, and '-' for standard input. At least one. */
  readonly paths: readonly string[];
  /** The mailbox's own addresses, lower-case. */
  readonly own: readonly string[];
  /** Mail servers of the mailbox's provider: what they wrote about the message is believed. */
  readonly providers: readonly string[];
  /** Verify SPF, DKIM and DMARC, which asks the network. */
  readonly dns: boolean;
  /** File with weights of the operator. */
  readonly model: string | undefined;
  /** Folders with rules of the operator. */
  readonly rules: readonly string[];
}

export const USAGE = `Usage: postern scan [--format text|json|jsonl] [--dns] [--rules DIR]… [--own ADDRESS]…
                    [--provider HOST]… [--model FILE] FILE|DIRECTORY|-…

Judges messages and says why. A directory is read with all below it; - is standard input.

  --format text    for people; this is the default
  --format jsonl   one JSON object for each message, as soon as it is ready
  --format json    one JSON array with the whole report of each message
  --dns            verify SPF, DKIM, DMARC and ARC; nothing else ever asks the network
  --rules DIR      use the rules in DIR besides the built-in ones
  --own ADDRESS    an address of the mailbox that the messages came to
  --provider HOST  a mail server of that mailbox's provider, such as mx.example.org: its
                   Authentication-Results are believed, and SPF is verified where it took over
  --model FILE     weigh by a model of "npm run fit -- --out FILE"

Exit code: 0 all clean, 1 caution, 2 dangerous, 3 something could not be judged, 64 wrong use.
With several messages it is the highest of their codes.
`;

export type ReadArguments =
  | { readonly kind: 'scan'; readonly options: ScanOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problem: string };

/** What the command was asked for. */
export function readArguments(args: readonly string[]): ReadArguments {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'wrong', problem: parsed };
  const { values, positionals: paths } = parsed;
  if (values.help === true) return { kind: 'help' };
  const format = FORMATS.find((known) => known === (values.format ?? 'text'));
  const problem = problemOf(format, paths, values.own ?? []);
  if (problem !== undefined || format === undefined) return { kind: 'wrong', problem: problem ?? '' };
  const { own = [], dns = false, rules = [], provider = [], model } = values;
  const providers = provider.map((host) => host.toLowerCase());
  return {
    kind: 'scan',
    options: {
      format,
      paths,
      own: own.map((address) => address.toLowerCase()),
      providers,
      dns,
      rules,
      model,
    },
  };
}

function problemOf(
  format: Format | undefined,
  paths: readonly string[],
  own: readonly string[],
): string | undefined {
  if (format === undefined) return '--format is text, json or jsonl.';
  if (paths.length === 0) return 'There is no file, directory or - to judge.';
  if (paths.filter((path) => path === '-').length > 1) return 'Standard input can be read only once.';
  const noAddress = own.find((address) => !/^[^@\s]+@[^@\s]+$/.test(address));
  return noAddress === undefined ? undefined : '--own takes an address, such as anna@example.org.';
}

/** Words and options apart, or what is wrong with them. */
function parse(args: readonly string[]): ReturnType<typeof parseStrictly> | string {
  try {
    return parseStrictly(args);
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The options cannot be read';
  }
}

// The inferred type is the one of parseArgs for these options.
function parseStrictly(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      own: { type: 'string', multiple: true },
      dns: { type: 'boolean' },
      rules: { type: 'string', multiple: true },
      provider: { type: 'string', multiple: true },
      model: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
