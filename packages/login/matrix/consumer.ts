/** An application in TypeScript: compiled, never run, against the types of the packed packages. */
import { createKeyring, generateKey } from '@postern/keyring';
import type { Keyring } from '@postern/keyring';
import { createLogin, proofOfWork } from '@postern/login';
import type { Login, LoginMail, LoginUser, Session } from '@postern/login';
import type { createApiSessions } from '@postern/login/api';
import type * as express from '@postern/login/express';
import type * as fastify from '@postern/login/fastify';
import type * as hono from '@postern/login/hono';
import type { httpMailer } from '@postern/login/http-mailer';
import { memoryStore } from '@postern/login/memory';
import type { nodeHandler } from '@postern/login/node';
import { requestPage } from '@postern/login/pages';
import type { createPasskeys } from '@postern/login/passkeys';
import type { createPasswords } from '@postern/login/password';
import type { postgresStore } from '@postern/login/pg';
import type { redisStore } from '@postern/login/redis';
import type { smtp } from '@postern/login/smtp';
import { sqliteStore } from '@postern/login/sqlite';
import type { SqliteDatabase } from '@postern/login/sqlite';
import { testKit } from '@postern/login/testing';
import { webHandler } from '@postern/login/web';

const keyring: Keyring = createKeyring([generateKey()]);
const accounts = new Map<string, LoginUser>();
const sent: LoginMail[] = [];

export function newLogin(database?: SqliteDatabase): Login {
  return createLogin({
    publicUrl: 'https://mail.example.org',
    keyring,
    store: database === undefined ? memoryStore() : sqliteStore(database),
    users: {
      find: async (email) => accounts.get(email),
      byId: async (id) => [...accounts.values()].find((user) => user.id === id),
      create: async (email) => {
        const user: LoginUser = { id: email };
        accounts.set(email, user);
        return user;
      },
    },
    deliver: async (mail) => void sent.push(mail),
    captcha: proofOfWork(),
  });
}

export async function whoIs(login: Login, request: Request): Promise<Session | undefined> {
  const answer = await webHandler(login)(request, { address: '192.0.2.1' });
  return answer === undefined ? login.session({ headers: request.headers }) : undefined;
}

// The types must refuse what the library refuses: an unused expectation is an error of its own.
// @ts-expect-error a sign-in needs a store
createLogin({ publicUrl: 'https://mail.example.org', keyring });

export const others: readonly unknown[] = [requestPage, testKit];

/** Every other entry point: its declarations are read, and what they need of the peers with them. */
export interface EntryPoints {
  readonly adapters: [typeof express, typeof fastify, typeof hono, typeof nodeHandler];
  readonly stores: [typeof postgresStore, typeof redisStore];
  readonly mailers: [typeof smtp, typeof httpMailer];
  readonly more: [typeof createApiSessions, typeof createPasskeys, typeof createPasswords];
}
