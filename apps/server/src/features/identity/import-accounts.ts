import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import type { ImportedAccount } from './accounts-file.ts';
import { insertUser } from './insert-user.ts';

export type Imported =
  | { readonly outcome: 'made'; readonly userId: string; readonly withoutUsername: boolean }
  | { readonly outcome: 'exists' };

/** Makes accounts of another portal. Nobody knows how long their passwords are: none of them stands alone. */
export function createAccountImport(db: Db, clock: Clock): (account: ImportedAccount) => Promise<Imported> {
  return async ({ hash, isActive, ...details }) => {
    const id = uuidv7(clock);
    const createdAt = clock.now();
    const person = {
      ...details,
      id,
      createdAt,
      password: hash === undefined ? undefined : { hash, standsAlone: false },
      disabledAt: isActive ? undefined : createdAt,
    };
    const inserted = await db.transaction().execute((transaction) => insertUser(transaction, person));
    return inserted.outcome === 'made' ? { ...inserted, userId: id } : inserted;
  };
}
