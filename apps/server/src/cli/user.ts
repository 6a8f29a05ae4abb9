import { migrateLogin } from '@postern/login/sqlite';
import { createUserStore, forgetSignIn } from '../features/identity/index.ts';
import { systemClock } from '../infrastructure/clock.ts';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';

/** `user list` shows accounts; `user remove ADDRESS` removes one and everything kept about it. */
export async function user([action, address]: readonly string[]): Promise<number> {
  const loaded = load(process.env);
  if (loaded === undefined) return EXIT.wrongConfiguration;
  const database = openDatabase(loaded.config.databaseFile);
  try {
    const users = createUserStore(database.db, systemClock);
    if (action === 'list') {
      for (const { id, email, isAdministrator } of await users.list()) {
        process.stdout.write(`${id}\t${email}${isAdministrator ? '\tadministrator' : ''}\n`);
      }
      return EXIT.ok;
    }
    if (action === 'remove' && address !== undefined) {
      const found = await users.find(address.toLowerCase(), '');
      if (found === undefined) {
        process.stderr.write('There is no account with this address.\n');
        return EXIT.failed;
      }
      const signIn = database.connect();
      migrateLogin(signIn);
      // Signed out first: an end between the two leaves an account that can be removed again.
      await forgetSignIn(signIn, { id: found.id, email: address.toLowerCase() });
      await users.remove(found.id);
      process.stdout.write('The account and everything kept about it was removed.\n');
      return EXIT.ok;
    }
  } finally {
    await database.close();
  }
  process.stderr.write('Usage: postern user list | postern user remove ADDRESS\n');
  return EXIT.wrongUse;
}
