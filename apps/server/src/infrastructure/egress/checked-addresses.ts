import { canonicalAddress, classifyAddress, interfaceAddresses } from './classify-address.ts';
import { EgressError } from './errors.ts';
import { parseHost, type ParsedHost } from './parse-host.ts';
import { resolveByDns, resolveBySystem } from './resolve-public.ts';
import type { AllowedTarget, EgressOptions, EgressUse, ResolvedAddress } from './types.ts';

/** Ports by use. Everything else is refused, so that nobody talks to Redis, SMTP or a printer through us. */
const PORTS: Readonly<Record<EgressUse, ReadonlySet<number>>> = {
  imap: new Set([993, 143]),
  https: new Set([443]),
};

/** Answers looked at; a name with more is not a mail server. */
const MAX_ANSWERS = 32;

/** Least time until a name fails, in milliseconds: "does not exist" and "leads inside" take the same. */
const UNREACHABLE_FLOOR_MS = 400;

export interface Target {
  readonly host: string;
  readonly port: number;
  readonly use: EgressUse;
}

export interface AddressCheck {
  /** The addresses a connection may be made to, or throws an `EgressError`. Looks a name up once. */
  (target: Target, signal?: AbortSignal): Promise<readonly ResolvedAddress[]>;
}

/** The decision of the guard, without the connection. */
export function createAddressCheck(options: EgressOptions): AddressCheck {
  const allowed = new Set(options.allow.map(allowedKey));
  const own = new Set((options.ownAddresses ?? []).map(canonicalAddress));
  const ofInterfaces = options.interfaceAddresses ?? interfaceAddresses;
  const isAllowed = (host: string, { port, use }: Target): boolean => allowed.has(keyOf({ host, port, use }));

  function refuse(target: Target, reason: string): EgressError {
    options.onRefused?.({ host: target.host, port: target.port, reason });
    return new EgressError('EGRESS_REFUSED');
  }

  /** Why an address is not for this target, or undefined when it is. */
  function objection(address: string, target: Target): string | undefined {
    const canonical = canonicalAddress(address);
    if (isAllowed(canonical, target)) return undefined;
    const kind = classifyAddress(address);
    if (kind !== 'public') return kind;
    return own.has(canonical) || ofInterfaces().has(canonical) ? 'own' : undefined;
  }

  async function addressesOf(
    host: string,
    target: Target,
    signal?: AbortSignal,
  ): Promise<readonly ResolvedAddress[]> {
    const isExcepted = isAllowed(host, target);
    const resolve = options.resolve ?? (isExcepted ? resolveBySystem : resolveByDns);
    const answers = await resolve(host, signal).catch((): readonly ResolvedAddress[] => []);
    if (answers.length === 0 || answers.length > MAX_ANSWERS) throw new EgressError('EGRESS_UNREACHABLE');
    // One bad answer condemns all: a mixed set is what an attacker who owns the name would send.
    const reason = isExcepted ? undefined : firstObjection(answers, target);
    if (reason === undefined) return answers;
    options.onRefused?.({ host: target.host, port: target.port, reason });
    throw new EgressError('EGRESS_UNREACHABLE');
  }

  function firstObjection(answers: readonly ResolvedAddress[], target: Target): string | undefined {
    return answers.map(({ address }) => objection(address, target)).find((reason) => reason !== undefined);
  }

  return async (target, signal) => {
    const parsed = parseHost(target.host);
    const spelling = objectionToSpelling(parsed, target, isAllowed);
    if (spelling !== undefined) throw refuse(target, spelling);
    if (parsed.kind === 'invalid') throw refuse(target, 'spelling');
    if (parsed.kind === 'name') {
      return withFloor(() => addressesOf(parsed.host, target, signal));
    }
    const reason = objection(parsed.host, target);
    if (reason !== undefined) throw refuse(target, reason);
    return [{ address: parsed.host, family: parsed.host.includes(':') ? 6 : 4 }];
  };
}

/** What can be refused without looking anything up, and so without telling anything. */
function objectionToSpelling(
  parsed: ParsedHost,
  target: Target,
  isAllowed: (host: string, target: Target) => boolean,
): string | undefined {
  if (parsed.kind === 'invalid') return 'spelling';
  if (isAllowed(parsed.host, target)) return undefined;
  if (parsed.kind === 'name' && !parsed.isPublicName) return 'local name';
  // An address answer may be excepted by itself even where its port is unusual; a name may not.
  return PORTS[target.use].has(target.port) ? undefined : 'port';
}

async function withFloor<T>(run: () => Promise<T>): Promise<T> {
  const floor = Promise.withResolvers<void>();
  const timer = setTimeout(floor.resolve, UNREACHABLE_FLOOR_MS);
  try {
    return await run();
  } catch (error) {
    await floor.promise;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function allowedKey({ host, port, use = 'imap' }: AllowedTarget): string {
  const parsed = parseHost(host);
  if (parsed.kind === 'invalid') throw new TypeError('an allowed target is not a host name or address');
  return keyOf({ host: parsed.host, port, use });
}

function keyOf({ host, port, use }: Target): string {
  return `${use} ${String(port)} ${host}`;
}
