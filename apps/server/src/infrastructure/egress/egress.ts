/**
 * [Note: Egress guard] Every connection to a host that a person or a message named is made here. The order is the
 * defence: spelling, port, one look-up, every answer classified, then a connection to exactly the checked address.
 * A name that is checked and looked up again by the connecting code would be two names (DNS rebinding).
 */
import type { Socket } from 'node:net';
import { createAttemptBudget } from './attempt-budget.ts';
import { type AddressCheck, createAddressCheck } from './checked-addresses.ts';
import { connectSocket } from './connect-socket.ts';
import { EgressError } from './errors.ts';
import { getOverEgress } from './https-get.ts';
import type { Egress, EgressDialOptions, EgressOptions } from './types.ts';

/** A user with 50 mailboxes connects 100 times after a restart; a scan needs thousands. */
const ATTEMPTS_PER_MINUTE = 240;

/** Addresses of one name that are tried. */
const MAX_TRIES = 3;

/**
 * The guard. `dialer` gives the dial port for packages/mail; `get` fetches an image or a well-known document.
 *
 * @example
 * const egress = createEgress({ allow: config.allowedMailServers, now: clock.now });
 * const pool = createMailPool({ dial: egress.dialer({ use: 'imap' }), clock });
 */
export function createEgress(options: EgressOptions): Egress {
  const check = createAddressCheck(options);
  const budget = createAttemptBudget(options.attemptsPerMinute ?? ATTEMPTS_PER_MINUTE, options.now);
  const dialer: Egress['dialer'] =
    ({ use, userId }: EgressDialOptions) =>
    async (target, signal) => {
      if (userId !== undefined && !budget.take(userId)) throw new EgressError('EGRESS_BUDGET');
      return connectChecked(check, { ...target, use }, signal);
    };
  return Object.freeze<Egress>({
    dialer,
    get: (url, getOptions) =>
      getOverEgress(url, {
        ...getOptions,
        dial: dialer({
          use: 'https',
          ...(getOptions.userId === undefined ? {} : { userId: getOptions.userId }),
        }),
      }),
  });
}

async function connectChecked(
  check: AddressCheck,
  target: Parameters<AddressCheck>[0],
  signal: AbortSignal | undefined,
): Promise<Socket> {
  const addresses = await check(target, signal);
  let failure = new EgressError('EGRESS_UNREACHABLE');
  for (const address of addresses.slice(0, MAX_TRIES)) {
    if (signal?.aborted === true) throw new EgressError('EGRESS_TIMEOUT');
    try {
      return await connectSocket(address, target.port, signal);
    } catch (error) {
      if (!(error instanceof EgressError)) throw error;
      failure = error;
    }
  }
  throw failure;
}
