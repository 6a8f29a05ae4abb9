import type { Finding } from '@postern/login';
import type { Config } from '../../config.ts';

/** A server that is there answers within this time. Milliseconds. */
const PATIENCE_MS = 10_000;

/** Headers that a proxy in front sometimes takes out or writes anew. */
const GUARDS = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
] as const;

/** Asks the site itself, by the way that people take. */
export async function checkRunning({ publicUrl, port }: Config): Promise<readonly Finding[]> {
  const check = 'the site itself';
  const address = new URL('/healthz', publicUrl ?? `http://localhost:${String(port)}`);
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
  if (answer?.ok !== true) {
    return [
      {
        check,
        level: 'warn',
        message: `${address.origin} does not answer.`,
        advice: 'Start Postern (and the proxy in front), then ask again.',
      },
    ];
  }
  const wanted = [...GUARDS, ...(address.protocol === 'https:' ? ['strict-transport-security'] : [])];
  const missing = wanted.filter((name) => !answer.headers.has(name));
  return [
    missing.length === 0
      ? { check, level: 'ok', message: `${address.origin} answers, with the guarding headers.` }
      : {
          check,
          level: 'fail',
          message: `${address.origin} answers without ${missing.join(', ')}.`,
          advice: 'The proxy in front takes them out: let it pass them on.',
        },
  ];
}
