import { networkIndex } from '../budgets.ts';
import { MINUTE_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { LoginConfigError } from '../errors.ts';
import type { Bans } from '../login.ts';
import { ipKey as canonicalKey, widerNetworks } from '../net/ip-key.ts';
import { uuidV7 } from '../sessions/uuid-v7.ts';
import { recordOffence } from './ban-guard.ts';
import { BAN_MAX_MS } from './ban-policy.ts';
import type { BanRow } from './ban-store.ts';

const LIST_DEFAULT = 100;

/** What an operator sees and does of bans. */
export function createBans(context: LoginContext): Bans {
  const { store, clock } = context;
  return Object.freeze<Bans>({
    list: ({ includeEnded = false, limit = LIST_DEFAULT } = {}) =>
      store.bans.list({ now: clock.now(), includeEnded, limit }),
    count: (ipKey, offence) => recordOffence(context, ipKey, offence),
    check: (ipKey) => store.bans.findActive([ipKey, ...widerNetworks(ipKey)], clock.now()),
    async add({ network, ms, by }) {
      const row = manualBan(context, network, ms);
      await store.bans.put(row);
      context.emit('ip.ban_applied', told(context, row, by));
      await context.audit.flush();
      return row;
    },
    async lift(id, by) {
      const row = await store.bans.lift(id, by, clock.now());
      if (row === undefined) return false;
      context.emit('ip.ban_lifted', told(context, row, by));
      await context.audit.flush();
      return true;
    },
    async extend(id, ms, by) {
      const now = clock.now();
      const row = await store.bans.extend(id, now + checkLength(ms), now);
      if (row === undefined) return false;
      context.emit('ip.ban_extended', told(context, row, by));
      await context.audit.flush();
      return true;
    },
  });
}

/** Tells of bans that ended by themselves, each once. */
export async function tellExpiredBans(context: LoginContext): Promise<void> {
  for (const row of await context.store.bans.takeExpired(context.clock.now())) {
    context.emit('ip.ban_expired', { ipIndex: networkIndex(context, row.network), reason: row.reason });
  }
}

function manualBan(context: LoginContext, network: string, ms: number): BanRow {
  const [address = '', bits] = network.split('/');
  const key = canonicalKey(address);
  const isWhole = bits === undefined || key === network || widerNetworks(address).includes(network);
  if (key === undefined || !isWhole) throw new LoginConfigError('network', `"${network}" is no network key.`);
  const now = context.clock.now();
  return {
    id: uuidV7(now),
    network: bits === undefined ? key : network,
    // Above every automatic step, so that those do not replace what somebody decided.
    level: context.bans?.thresholds.length ?? 0,
    reason: 'manual',
    evidence: {},
    startsAt: now,
    expiresAt: now + checkLength(ms),
    liftedAt: undefined,
    liftedBy: undefined,
  };
}

function checkLength(ms: number): number {
  if (!Number.isSafeInteger(ms) || ms < MINUTE_MS || ms > BAN_MAX_MS)
    throw new LoginConfigError('ms', 'must be between a minute and 7 days, in milliseconds.');
  return ms;
}

function told(
  context: LoginContext,
  row: BanRow,
  by: string,
): { ipIndex: string; reason: string; data: { by: string } } {
  return { ipIndex: networkIndex(context, row.network), reason: row.reason, data: { by: by.slice(0, 64) } };
}
