import { firstTables } from './migrations/0001-first-tables.ts';
import { accounts } from './migrations/0002-accounts.ts';
import { signUp } from './migrations/0003-sign-up.ts';
import { account } from './migrations/0004-account.ts';
import { apiTokens } from './migrations/0005-api-tokens.ts';
import { administration } from './migrations/0006-administration.ts';
import { outsideSetAt } from './migrations/0007-outside-set-at.ts';

/** One step of the schema. Steps are only ever added; each runs once, inside a transaction. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  firstTables,
  accounts,
  signUp,
  account,
  apiTokens,
  administration,
  outsideSetAt,
];
