import { ipKey } from '@postern/login';
import type { HostEventDetails, HostEventType, Login, TrustedProxies } from '@postern/login';
import type { Keyring } from '@postern/keyring';
import type { FastifyRequest } from 'fastify';
import { clientAddress } from '../../http/browser.ts';
import type { OnRefused } from '../../http/refused-request.ts';
import { readLine } from './read-line.ts';
import type { AuditLine } from './read-line.ts';

export interface RunRecord {
  /** Tells that Postern started, and which settings are not those of the last start. */
  readonly started: () => Promise<void>;
  /** Tells that it stops; nothing where it never started. */
  readonly stopped: () => void;
  readonly onRefused: OnRefused;
}

export interface RunParts {
  readonly login: () => Pick<Login, 'audit' | 'record'>;
  readonly keyring: Keyring;
  /** Settings as they were given. */
  readonly given: ReadonlyMap<string, string>;
  readonly proxies: TrustedProxies;
}

/** Name of a setting → mark of its value. */
type Marks = NonNullable<AuditLine['data']>;

/** Characters of a mark: enough to tell two values apart, and of no use to guess one without the key. */
const MARK_CHARACTERS = 12;

/** Writes what happens to the whole of Postern, and to nobody in it, into the audit log. */
export function createRunRecord({ login, keyring, given, proxies }: RunParts): RunRecord {
  const marks = Object.fromEntries(
    [...given].map(([name, value]) => [
      name,
      keyring.index('index.setting', name, value).toString('base64url').slice(0, MARK_CHARACTERS),
    ]),
  );
  let hasStarted = false;
  return {
    async started() {
      const [last] = await login().audit.query({ types: ['sys.start'], order: 'newest', limit: 1 });
      const changed = last === undefined ? [] : changedBetween(readLine(last.line).data ?? {}, marks);
      if (changed.length > 0) login().record('config.changed', { data: { settings: changed.join(' ') } });
      login().record('sys.start', { data: marks });
      hasStarted = true;
    },
    stopped() {
      if (hasStarted) login().record('sys.stop');
    },
    onRefused(pretence, request) {
      login().record(pretence satisfies HostEventType, detailsOf(request, proxies));
    },
  };
}

function detailsOf(request: FastifyRequest, proxies: TrustedProxies): HostEventDetails {
  const address = clientAddress(request, proxies);
  return {
    ...(address === undefined ? {} : { ipKey: ipKey(address) }),
    userAgent: request.headers['user-agent'],
    data: { method: request.method },
  };
}

/** Names of settings that are there on one side only, or are another value on the other. */
function changedBetween(before: Marks, now: Marks): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).toSorted();
}
