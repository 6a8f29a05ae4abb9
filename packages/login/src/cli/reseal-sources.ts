import { resealAll } from '@postern/keyring';
import type { Keyring, ResealOptions, ResealResult, ResealSource } from '@postern/keyring';
import type { Instant } from '../clock.ts';
import type { Store } from '../store.ts';

/** Second-factor secrets, by user. */
export function totpSource({ totp }: Pick<Store, 'totp'>): ResealSource {
  return {
    page: async (after, limit) =>
      (await totp.page(after ?? '', limit)).map(({ userId, sealedSecret }) => ({
        id: userId,
        sealed: sealedSecret,
        purpose: 'seal.totp',
        context: [userId],
      })),
    replace: ({ id, sealed }, resealed) => totp.reseal(id, sealed, resealed),
  };
}

/** Private keys that sign access tokens, by their `kid`. There are a handful. */
export function signingKeySource({ signingKeys }: Pick<Store, 'signingKeys'>, now: Instant): ResealSource {
  return {
    page: async (after, limit) =>
      (await signingKeys.list(now))
        .toSorted((a, b) => (a.kid < b.kid ? -1 : 1))
        .filter(({ kid }) => after === undefined || kid > after)
        .slice(0, limit)
        .map(({ kid, sealedPrivate }) => ({
          id: kid,
          sealed: sealedPrivate,
          purpose: 'seal.signing',
          context: [kid],
        })),
    replace: ({ id, sealed }, resealed) => signingKeys.reseal(id, sealed, resealed),
  };
}

export type ResealPart = 'totp' | 'signing-keys';

export interface ResealLoginOptions extends Omit<ResealOptions, 'after' | 'onProgress'> {
  readonly onProgress?: (part: ResealPart, progress: Omit<ResealResult, 'done'>) => void | Promise<void>;
}

export type ResealedLogin = Readonly<Record<ResealPart, ResealResult>>;

/**
 * Seals again what the library keeps for long: second-factor secrets and signing keys. Links, codes and waiting mails
 * live minutes and need none of it. Safe beside a running site, and to be run again after a kill.
 */
export async function resealLogin(
  store: Pick<Store, 'totp' | 'signingKeys'>,
  keyring: Keyring,
  now: Instant,
  { onProgress, ...options }: ResealLoginOptions = {},
): Promise<ResealedLogin> {
  const run = (part: ResealPart, source: ResealSource): Promise<ResealResult> =>
    resealAll(keyring, source, { ...options, onProgress: (progress) => onProgress?.(part, progress) });
  return {
    totp: await run('totp', totpSource(store)),
    'signing-keys': await run('signing-keys', signingKeySource(store, now)),
  };
}
