/** Real here: the sign-in library with its signatures, SQLite in a file of its own. No HTTP: it would take minutes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scope } from '@postern/contracts';
import { createKeyring, generateKey } from '@postern/keyring';
import { createLogin, parseTrustedProxies } from '@postern/login';
import { createApiSessions } from '@postern/login/api';
import { memoryStore } from '@postern/login/memory';
import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { HttpProblem } from '../../http/problem.ts';
import { openDatabase } from '../../infrastructure/database/open-database.ts';
import { createApiTokenStore } from './store.ts';
import { hostileHeaders } from '../../testing/test-tokens.ts';
import { createTokenAuthentication } from './token-authentication.ts';
import { generateToken } from './token-text.ts';
import { createNetworkBudget, WRONG_PER_MINUTE } from './network-budget.ts';

const ROUNDS = 100_000;

test(
  'T-84: a hundred thousand hostile headers, and each is either let in or refused in words',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postern-headers-'));
    const database = openDatabase(join(folder, 'postern.db'));
    const clock = { now: () => 1_795_334_400_000 };
    const login = createLogin({
      publicUrl: 'http://localhost',
      insecureDev: true,
      keyring: createKeyring([generateKey()]),
      store: memoryStore(),
      users: {
        find: () => Promise.resolve(undefined),
        create: () => Promise.reject(new Error('nobody signs up here')),
        byId: () => Promise.resolve(undefined),
      },
      deliver: () => Promise.resolve(),
      clock,
    });
    const authenticate = createTokenAuthentication({
      store: createApiTokenStore(database.db, clock),
      apiSessions: createApiSessions(login, { audience: 'http://localhost', scopes: Scope.options }),
      isOpen: () => Promise.resolve(true),
      login,
      wrong: createNetworkBudget(clock, WRONG_PER_MINUTE),
      proxies: parseTrustedProxies([]),
      clock,
    });
    // Only what the function reads of it.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a real request wants a socket
    const request = { headers: {}, socket: { remoteAddress: '203.0.113.9' } } as FastifyRequest;
    const codes = new Map<string, number>();
    for (const header of hostileHeaders(ROUNDS, generateToken().secret)) {
      const code = await authenticate(request, header).then(
        () => 'let in',
        (error: unknown) => (error instanceof HttpProblem ? error.code : `threw ${String(error)}`),
      );
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()].toSorted()).toEqual(['token_invalid', 'too_many_requests']);
    await login.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  },
);
