import crypto from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';
import { vi } from 'vitest';

/** What answering cost, as far as a clock could tell from outside. */
export interface Work {
  /** Argon2 hashes that were begun. */
  readonly hashes: number;
  /** The statements the database was asked, in order of their text. */
  readonly statements: readonly string[];
}

export interface WorkWatch {
  /** What was done by all of Postern while this ran and came to rest. */
  readonly during: (act: () => Promise<unknown>) => Promise<Work>;
}

const ASKING = ['run', 'get', 'all'] as const;
/** Sending happens after the answer, and is another's time: a mail that is none is taken out unsent. */
const AFTER_THE_ANSWER = /\b(?:outbox|own_mail)\b/;
const PUT_INTO_OUTBOX = /^insert into "outbox"/i;
/** Postern works by its own clock as well, whoever asks what. */
const BY_THE_CLOCK = /\b(?:login_audit|audit_head|mailbox|locked_at)\b/;
/** What was begun has ended by then. Milliseconds. */
const REST_MS = 120;

/** Counts the hashes and the statements of every Postern in this process. */
export function watchWork(): WorkWatch {
  let hashes = 0;
  let statements: string[] = [];
  const hash = crypto.argon2.bind(crypto);
  vi.spyOn(crypto, 'argon2').mockImplementation((...input: Parameters<typeof hash>) => {
    hashes += 1;
    hash(...input);
  });
  const database = new SqliteDatabase(':memory:');
  const statement = Object.getPrototypeOf(database.prepare('SELECT 1')) as Record<string, unknown>;
  database.close();
  for (const name of ASKING) {
    const ask = statement[name];
    if (typeof ask !== 'function') throw new TypeError(`a statement has no ${name}`);
    statement[name] = function watched(this: { readonly source: string }, ...values: unknown[]): unknown {
      statements.push(this.source);
      const answer: unknown = Reflect.apply(ask, this, values);
      return answer;
    };
  }
  return {
    during: async (act) => {
      [hashes, statements] = [0, []];
      await act();
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const counted = statements.filter((text) => PUT_INTO_OUTBOX.test(text) || !AFTER_THE_ANSWER.test(text));
      return {
        hashes,
        statements: counted.filter((text) => !BY_THE_CLOCK.test(text)).toSorted(),
      };
    },
  };
}
