import { createLogin } from '@postern/login';
import type { Login } from '@postern/login';
import { migrateLogin, sqliteStore } from '@postern/login/sqlite';
import { isLoopbackName } from '../../config.ts';
import { createPutNotice, createUserStore, noticesAlsoOutside } from '../../features/identity/index.ts';
import type { PutNotice, UserStore } from '../../features/identity/index.ts';
import { systemClock } from '../../infrastructure/clock.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import { openDatabase } from '../../infrastructure/database/open-database.ts';
import type { OpenDatabase } from '../../infrastructure/database/open-database.ts';
import { createLogger } from '../../infrastructure/logger.ts';
import { createOutbox } from '../../infrastructure/mailer/outbox.ts';
import { consoleTransport } from '../../infrastructure/mailer/transport.ts';
import type { Loaded } from '../load.ts';

/** Accounts beside a Postern that may be running. */
export interface Accounts extends Loaded {
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly users: UserStore;
  /** For the audit log, and to end what is open: nothing is mailed by it. */
  readonly login: () => Login;
  /** Leaves a mail in the outbox, for the Postern that runs, or runs next. */
  readonly putNotice: PutNotice;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export function openAccounts(loaded: Loaded): Accounts {
  const { config, keyring } = loaded;
  const database = openDatabase(config.databaseFile);
  const clock = systemClock;
  const users = createUserStore(database.db, clock);
  const { origin, hostname, protocol } =
    config.publicUrl ?? new URL(`http://localhost:${String(config.port)}`);
  const opened: Login[] = [];
  return {
    ...loaded,
    database,
    clock,
    users,
    origin,
    putNotice: async (notice) => {
      const logger = createLogger({ level: config.logLevel });
      const transport = consoleTransport(() => undefined);
      const outbox = createOutbox({ db: database.db, keyring, transport, clock, logger, domain: hostname });
      // Stopped before it begins: it keeps, and sends nothing.
      await outbox.stop();
      await createPutNotice(noticesAlsoOutside(database.db, outbox), clock)(notice);
    },
    login: () => {
      const handle = database.connect();
      migrateLogin(handle);
      const login = createLogin({
        publicUrl: origin,
        insecureDev: protocol === 'http:' && isLoopbackName(hostname),
        appName: 'Postern',
        keyring,
        store: sqliteStore(handle),
        users,
        clock,
        // What a command has done to an account it tells in words of its own, by `putNotice`.
        deliver: ({ kind }) =>
          kind === 'notice' ? Promise.resolve() : Promise.reject(new Error('the command mails nothing')),
      });
      opened.push(login);
      return login;
    },
    close: async () => {
      // What was recorded is written before the process ends.
      for (const login of opened) await login.close();
      await database.close();
    },
  };
}
