import { statSync } from 'node:fs';
import type { Keyring } from '@postern/keyring';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';

/** How often the file is looked at, in milliseconds: a look costs microseconds, and a stolen key must end at once. */
export const FOLLOW_MS = 1_000;

export interface FollowParts {
  readonly file: string;
  /** The keyring of the file as it is now; undefined where it cannot be used. */
  readonly reload: () => Keyring | undefined;
  readonly clock?: Clock;
}

/**
 * A keyring that changes with its file, so that keys can be rotated, re-sealed and revoked while Postern runs. It looks
 * when it is used, at most once a second; a file that cannot be used changes nothing.
 */
export function followKeys(first: Keyring, { file, reload, clock = systemClock }: FollowParts): Keyring {
  let current = first;
  let seen = markOf(file);
  let lookedAt = clock.now();

  function ring(): Keyring {
    const now = clock.now();
    if (Math.abs(now - lookedAt) < FOLLOW_MS) return current;
    lookedAt = now;
    const mark = markOf(file);
    if (mark === undefined || mark === seen) return current;
    seen = mark;
    current = attempt(reload) ?? current;
    return current;
  }

  const followed: Keyring = {
    get keyIds() {
      return ring().keyIds;
    },
    get indexKeyIds() {
      return ring().indexKeyIds;
    },
    seal: (purpose, plaintext, context) => ring().seal(purpose, plaintext, context),
    open: (purpose, sealed, context) => ring().open(purpose, sealed, context),
    openText: (purpose, sealed, context) => ring().openText(purpose, sealed, context),
    needsReseal: (sealed) => ring().needsReseal(sealed),
    mac: (purpose, ...parts) => ring().mac(purpose, ...parts),
    macs: (purpose, ...parts) => ring().macs(purpose, ...parts),
    index: (purpose, ...parts) => ring().index(purpose, ...parts),
    indexes: (purpose, ...parts) => ring().indexes(purpose, ...parts),
  };
  return Object.freeze(followed);
}

/** Changes whenever another file is put in the place of the one there; undefined while there is none. */
function markOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${String(stat.ino)} ${String(stat.mtimeMs)} ${String(stat.size)}`;
}

function attempt(reload: () => Keyring | undefined): Keyring | undefined {
  try {
    return reload();
  } catch {
    // Taken away between the look and the reading; the next look sees it.
    return undefined;
  }
}
