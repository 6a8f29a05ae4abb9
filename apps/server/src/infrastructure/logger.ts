import { pino } from 'pino';
import type { DestinationStream, LogFn, Logger } from 'pino';

export type { Logger } from 'pino';

export interface LoggerOptions {
  readonly level: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where lines go; standard output where left out. */
  readonly destination?: DestinationStream;
}

/**
 * Names that never reach a log, whatever object they hang on. Log lines carry ids, codes and counts; this list is the
 * net below that rule, not the rule.
 */
const SECRET_NAMES = [
  'password',
  'pass',
  'secret',
  'token',
  'code',
  'cookie',
  'authorization',
  'email',
  'address',
  'subject',
  'from',
  'to',
  'html',
  'text',
  'url',
  'host',
  'username',
  'key',
  'body',
  'raw',
  'query',
] as const;

/** Longest piece of an error message that is logged, in characters: messages may quote what a server said. */
const ERROR_MESSAGE_LIMIT = 300;

/** Anything that looks like a token, an address or a query is taken out of error messages. */
export function redactText(text: string): string {
  return text
    .slice(0, ERROR_MESSAGE_LIMIT)
    .replace(/[^\s@<>"']{1,64}@[^\s@<>"']{1,255}/g, '[address]')
    .replace(/[A-Za-z0-9_-]{32,}/g, '[token]')
    .replace(/[?#]\S*/g, '');
}

function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim());
  return { type: error.name, ...code, message: redactText(error.message), stack };
}

/** Without a message of the line's own pino writes that of the error, past the serializer that cleans it. */
function withOwnMessage(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  if (typeof args[0] === 'object' && args.length === 1) method.call(this, args[0], '');
  else method.apply(this, args);
}

/** A logger that writes JSON lines and cannot be made to write a secret it knows the name of. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = {
    level,
    base: null,
    redact: { paths, censor: '[redacted]' },
    serializers: { err: errorFields, error: errorFields },
    hooks: { logMethod: withOwnMessage },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
