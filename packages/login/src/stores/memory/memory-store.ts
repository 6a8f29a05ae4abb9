import { DAY_MS } from '../../clock.ts';
import type { Store } from '../../store.ts';
import { memoryAudit } from './memory-audit.ts';
import { memoryBans } from './memory-bans.ts';
import { memoryChallenges } from './memory-challenges.ts';
import { memoryCounters, memoryOnce } from './memory-counters.ts';
import { memoryDevices } from './memory-devices.ts';
import { memoryOutbox } from './memory-outbox.ts';
import { memoryPasskeys } from './memory-passkeys.ts';
import { memoryPending } from './memory-pending.ts';
import { memoryRecovery } from './memory-recovery.ts';
import { memoryRefresh } from './memory-refresh.ts';
import { memorySessions } from './memory-sessions.ts';
import { memorySigningKeys } from './memory-signing-keys.ts';
import { memoryTotp } from './memory-totp.ts';

const KEPT_MS: number = DAY_MS;

/** A store for tests and toys: it forgets everything with the process. */
export function memoryStore(): Store {
  const owned = {
    challenges: memoryChallenges(),
    sessions: memorySessions(),
    devices: memoryDevices(),
    pending: memoryPending(),
    totp: memoryTotp(),
    recovery: memoryRecovery(),
    passkeys: memoryPasskeys(),
    refresh: memoryRefresh(),
  };
  const shared = {
    counters: memoryCounters(),
    once: memoryOnce(),
    bans: memoryBans(),
    signingKeys: memorySigningKeys(),
    outbox: memoryOutbox(),
  };
  const swept = [...Object.values(owned), ...Object.values(shared)];
  return Object.freeze({
    challenges: owned.challenges.store,
    counters: shared.counters.store,
    once: shared.once.store,
    sessions: owned.sessions.store,
    bans: shared.bans.store,
    devices: owned.devices.store,
    pending: owned.pending.store,
    totp: owned.totp.store,
    recovery: owned.recovery.store,
    passkeys: owned.passkeys.store,
    refresh: owned.refresh.store,
    signingKeys: shared.signingKeys.store,
    audit: memoryAudit(),
    outbox: shared.outbox.store,
    async enrolled(userId: string) {
      const { totp, recovery, passkeys } = owned;
      return {
        totp: (await totp.store.find(userId))?.confirmedAt !== undefined,
        recoveryCodesLeft: (await recovery.store.find(userId))?.hashes.length ?? 0,
        passkeys: (await passkeys.store.list(userId)).length,
      };
    },
    eraseUser(userId: string) {
      for (const part of Object.values(owned)) part.erase(userId);
      return Promise.resolve();
    },
    sweep(now: number) {
      return Promise.resolve(swept.reduce((sum, part) => sum + part.sweep(now - KEPT_MS), 0));
    },
  });
}
