/** Real: the watcher over sockets. The server is scripted; the account uses plain text on loopback. */
import { afterEach, describe, expect, test } from 'vitest';
import { createMailPool } from '../pool.ts';
import { accountOn, clock, dialLoopback, until } from '../testing/loopback.ts';
import { type ScriptedServer, type ScriptOptions, startScriptedServer } from '../testing/scripted-server.ts';
import type { FolderSeed, MailWatcher, WatcherOptions, WatcherState } from '../types.ts';
import { createWatcher } from './watcher.ts';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

interface Watched {
  readonly server: ScriptedServer;
  readonly watcher: MailWatcher;
  readonly states: WatcherState[];
  readonly seeds: FolderSeed[];
}

async function watch(script: ScriptOptions, options: Partial<WatcherOptions> = {}): Promise<Watched> {
  const server = await startScriptedServer(script);
  const pool = createMailPool({ dial: dialLoopback, clock });
  const states: WatcherState[] = [];
  const seeds: FolderSeed[] = [];
  const watcher = createWatcher({
    account: accountOn(server.port, { security: 'plain-loopback' }),
    pool,
    loadCursor: () => undefined,
    onSeed: (seed) => void seeds.push(seed),
    onArrivals: () => undefined,
    onState: (state) => void states.push(state),
    backoffBaseMs: 5,
    backoffCapMs: 10,
    ...options,
  });
  cleanups.push(
    () => server.close(),
    () => pool.closeAll(),
    () => watcher.close(),
  );
  return { server, watcher, states, seeds };
}

function failures({ states }: Watched): string[] {
  return states.flatMap((state) => (state.kind === 'offline' ? [state.failure.code] : []));
}

describe('a watcher and a difficult server', () => {
  test('without IDLE it says that it is polling', async () => {
    const watched = await watch({ capabilities: 'IMAP4rev1 AUTH=PLAIN SASL-IR' });
    await until(() => watched.watcher.state().kind === 'polling');
    expect(watched.server.commands.filter((command) => command === 'IDLE')).toEqual([]);
  });

  test('with an IDLE that is refused it goes on polling over the same connection', async () => {
    const watched = await watch({
      answer: (command, peer) => {
        if (command.verb !== 'IDLE') return false;
        peer.write(`${command.tag} NO not here\r\n`);
        return true;
      },
    });
    await until(() => watched.watcher.state().kind === 'polling');
    expect(failures(watched)).toEqual([]);
  });

  test('H-88: a server that vanished without a word is noticed by the heartbeat, and connected to again', async () => {
    // The line that ends IDLE is never answered.
    const watched = await watch({ answer: ({ tag }) => tag === 'DONE' }, { heartbeatMs: 50 });
    await until(() => failures(watched).length > 0);
    expect(failures(watched)[0]).toBe('timeout');
    await until(() => watched.states.filter(({ kind }) => kind === 'live').length > 1);
  });

  test('I12: a flood while waiting in IDLE ends the connection', async () => {
    const watched = await watch({
      answer: (command, peer) => {
        if (command.verb !== 'IDLE') return false;
        peer.write('+ idling\r\n');
        peer.flood('* OK still here\r\n'.repeat(10_000));
        return true;
      },
    });
    await until(() => failures(watched).length > 0);
    expect(failures(watched)[0]).toBe('limit');
  });

  test('H-87: a server that is unavailable is tried again and again, never taken for a wrong password', async () => {
    const watched = await watch({
      answer: (command, peer) => {
        if (command.verb !== 'AUTHENTICATE') return false;
        peer.write(`${command.tag} NO [UNAVAILABLE] later\r\n`);
        return true;
      },
    });
    await until(() => failures(watched).length >= 5);
    expect(new Set(failures(watched))).toEqual(new Set(['unavailable']));
    expect(watched.states.every((state) => state.kind !== 'offline' || state.retryAt !== undefined)).toBe(
      true,
    );
  });

  test('I14: a UIDVALIDITY that changes each time is believed a few times, and announces nothing', async () => {
    let validity = 100;
    const arrivals: unknown[] = [];
    const watched = await watch(
      {
        answer: (command, peer) => {
          if (!['EXAMINE', 'SELECT', 'STATUS'].includes(command.verb)) return false;
          validity += 1;
          const next = String(validity);
          if (command.verb === 'STATUS') {
            peer.write(`* STATUS INBOX (MESSAGES 3 UIDNEXT ${next} UIDVALIDITY ${next} UNSEEN 1)\r\n`);
          } else {
            peer.write(`* 3 EXISTS\r\n* OK [UIDVALIDITY ${next}] ok\r\n* OK [UIDNEXT ${next}] ok\r\n`);
          }
          peer.write(`${command.tag} OK\r\n`);
          return true;
        },
      },
      { pollIntervalMs: 5, onArrivals: (told) => void arrivals.push(told) },
    );
    await until(() => validity > 140);
    expect(watched.seeds.length).toBeLessThanOrEqual(6);
    expect(arrivals).toEqual([]);
  });

  test("a BYE while waiting is told with the server's words, and the connection is made anew", async () => {
    const watched = await watch({
      answer: (command, peer) => {
        if (command.verb !== 'IDLE') return false;
        peer.write('+ idling\r\n* BYE Going down for maintenance\r\n');
        peer.end();
        return true;
      },
    });
    await until(() => failures(watched).length >= 2);
    const offline = watched.states.find(({ kind }) => kind === 'offline');
    expect(offline).toMatchObject({
      failure: { code: 'unavailable', serverText: 'Going down for maintenance' },
    });
  });
});
