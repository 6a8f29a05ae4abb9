import type { FactorQuestion, Hooks, LoginUser, MfaConfig, SignInHookInput, Store } from '@postern/login';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { isReadableInside } from './readable-inside.ts';

export interface FactorRulesParts {
  readonly db: Db;
  readonly store: Pick<Store, 'enrolled'>;
  readonly clock: Clock;
}

/** Reason in the log for a password that nothing stands beside. */
export const NO_SECOND_FACTOR = 'second-factor-missing';

/**
 * Who needs a second factor, and which mailbox can be one. A factor is on by default; without a stronger one it is a
 * code to the address outside, or, beside a password, to the sign-in address, but never to a mailbox that can be
 * read here. A password that nothing stands beside opens no session, unless its owner has switched that off and it is
 * long enough to stand alone.
 */
export function createFactorRules({ db, store, clock }: FactorRulesParts): {
  readonly mfa: MfaConfig;
  readonly hooks: Pick<Hooks, 'beforeSignIn' | 'afterSignIn'>;
} {
  const read = (userId: string) =>
    db
      .selectFrom('user')
      .select([
        'email',
        'outside_email',
        'second_factor_wanted',
        'is_administrator',
        'password_hash',
        'password_stands_alone',
      ])
      .where('id', '=', userId)
      .executeTakeFirst();

  async function policy({ id }: LoginUser): Promise<'if-enrolled' | 'off'> {
    const user = await read(id);
    if (user === undefined || user.second_factor_wanted === 1 || user.is_administrator === 1)
      return 'if-enrolled';
    return user.password_hash !== null && user.password_stands_alone === 0 ? 'if-enrolled' : 'off';
  }

  async function emailOf(userId: string, _asked: FactorQuestion): Promise<string | undefined> {
    const user = await read(userId);
    if (user === undefined) return undefined;
    // The library refuses the address that has just been proven: only a password leaves the own one open.
    for (const mailbox of [user.outside_email, user.email]) {
      if (mailbox !== null && !(await isReadableInside(db, userId, mailbox))) return mailbox;
    }
    return undefined;
  }

  /** Whether a password alone is all that this sign-in would ever ask for, where it must not be. */
  async function isBare({ user, methods }: SignInHookInput): Promise<boolean> {
    if (methods.some((method) => method !== 'password') || (await policy(user)) === 'off') return false;
    const { totp, passkeys } = await store.enrolled(user.id);
    return !totp && passkeys === 0 && (await emailOf(user.id, { after: methods })) === undefined;
  }

  return {
    mfa: { policy, emailOf, stepUpByOwnMail: false },
    hooks: {
      beforeSignIn: async (input) =>
        (await isBare(input)) ? { allow: false, reason: NO_SECOND_FACTOR } : { allow: true },
      afterSignIn: async ({ user: { id } }) => {
        const now = clock.now();
        await db
          .updateTable('user')
          .set((eb) => ({
            first_sign_in_at: eb.fn.coalesce('first_sign_in_at', eb.val(now)),
            last_sign_in_at: now,
          }))
          .where('id', '=', id)
          .execute();
      },
    },
  };
}
