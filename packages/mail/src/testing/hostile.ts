/** A hostile server, and the client under test connected to it. Everything is ended after each test. */
import { afterEach } from 'vitest';
import { type Certificate, makeCertificate } from '../../../../tools/dovecot/make-certificate.ts';
import { createMailPool } from '../pool.ts';
import { testLogin } from '../test-login.ts';
import type { MailAccount, MailPool, MailPoolOptions, MailSession } from '../types.ts';
import { accountOn, clock, dialLoopback, expectFailure } from './loopback.ts';
import {
  type Answer,
  type ScriptedServer,
  type ScriptOptions,
  startScriptedServer,
} from './scripted-server.ts';

/** What the client trusts here, and what a server proves itself with unless told otherwise. */
const trusted: Certificate = makeCertificate({ names: ['localhost', '127.0.0.1'] });

const servers: ScriptedServer[] = [];
const pools: MailPool[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.closeAll()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

export async function server(options: ScriptOptions = {}): Promise<ScriptedServer> {
  const started = await startScriptedServer({ identity: trusted, ...options });
  servers.push(started);
  return started;
}

export async function login(
  { port }: ScriptedServer,
  changes: Partial<MailAccount> = {},
  timeoutMs = 5_000,
): Promise<string> {
  const trust = { extraAuthorities: [trusted.cert] };
  return expectFailure(await testLogin(accountOn(port, changes), { dial: dialLoopback, trust, timeoutMs }));
}

export function sessionOn({ port }: ScriptedServer, options: Partial<MailPoolOptions> = {}): MailSession {
  const pool = createMailPool({
    dial: dialLoopback,
    clock,
    trust: { extraAuthorities: [trusted.cert] },
    ...options,
  });
  pools.push(pool);
  return pool.session(accountOn(port, { security: 'plain-loopback' }));
}

/** Whether the client began to sign in at all. */
export function sawSignIn({ commands }: ScriptedServer): boolean {
  return commands.some((command) => /^(?:LOGIN|AUTHENTICATE)\b/u.test(command));
}

export function answering(verb: string, reply: (tag: string) => string): Answer {
  return (command, peer) => {
    if (command.verb !== verb) return false;
    peer.write(reply(command.tag));
    return true;
  };
}
