import { readFileSync } from 'node:fs';
import { createAccountImport, readAccountsFile } from '../../features/identity/index.ts';
import { EXIT } from '../exit-codes.ts';
import type { Accounts } from './open-accounts.ts';

/** Takes over accounts of another portal, with their password hashes of Django. Nobody who is here already is changed. */
export async function importUsers({ database, clock, login }: Accounts, file: string): Promise<number> {
  const read = readAccountsFile(readFileSync(file, 'utf8'));
  for (const problem of read.problems) process.stderr.write(`${problem}\n`);
  if (read.accounts.length === 0) {
    process.stderr.write('There is no account in this file.\n');
    return EXIT.failed;
  }
  const add = createAccountImport(database.db, clock);
  const log = login();
  let made = 0;
  for (const { line, account } of read.accounts) {
    const done = await add(account);
    if (done.outcome === 'made') {
      made += 1;
      log.record('user.created', { userId: done.userId, email: account.email, reason: 'import' });
      if (done.withoutUsername)
        process.stderr.write(`Line ${String(line)}: the user name is taken and was left out.\n`);
    } else {
      process.stderr.write(
        `Line ${String(line)}: there is an account with this address already; nothing was changed.\n`,
      );
    }
  }
  process.stdout.write(`${String(made)} of ${String(read.accounts.length)} accounts were made.\n`);
  return read.problems.length === 0 && made === read.accounts.length ? EXIT.ok : EXIT.failed;
}
