import { parseArgs } from 'node:util';
import { EXIT } from '../command.ts';
import type { Command } from '../command.ts';
import { openDatabase } from '../open-database.ts';
import { UsageError } from '../usage-error.ts';

export const migrate: Command = {
  summary: 'make or update the tables of a database',
  usage: `ADDRESS

ADDRESS is a SQLite file (made where there is none) or a postgres:// URL. Running it twice changes nothing.`,
  async run(args, { print }) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [address, ...rest] = positionals;
    if (address === undefined || rest.length > 0) throw new UsageError('Give one database.');
    const database = await openDatabase(address, { create: true });
    try {
      await database.migrate();
    } finally {
      await database.close();
    }
    print('The tables are up to date.');
    return EXIT.ok;
  },
};
