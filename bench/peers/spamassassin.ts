import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '../../tools/free-port.ts';
import { CLIENTS } from './contestant.ts';
import type { Contestant } from './contestant.ts';
import { daemonFolder, startDaemon } from './start-daemon.ts';

const PROGRAM = '/usr/sbin/spamd';
/** It judges nothing that is larger (bytes): spamc's own default. */
const MOST_BYTES = 500_000;

export function isSpamAssassinThere(): boolean {
  return existsSync(PROGRAM);
}

/** SpamAssassin with the rules its package brings, without network and without training, on two children. */
export async function startSpamAssassin(): Promise<Contestant> {
  const folder = daemonFolder('spamassassin');
  const port = await freePort();
  mkdirSync(join(folder, 'home'));
  writeFileSync(join(folder, 'local.cf'), 'use_bayes 0\nuse_auto_whitelist 0\ndns_available no\n');
  const children = [`--max-children=${String(CLIENTS)}`, `--min-children=${String(CLIENTS)}`];
  const place = ['-i', '127.0.0.1', '-p', String(port), `--cf=include ${folder}/local.cf`];
  const quiet = ['--local', '--nouser-config', '--syslog=null', `--helper-home-dir=${folder}/home`];
  // The file of the process number keeps it from running twice; a child of ours does not need to be found by it.
  const pid = `--pidfile=${folder}/pid`;
  const daemon = await startDaemon([PROGRAM, ...children, ...place, ...quiet, pid], folder, () => ping(port));
  return {
    name: 'SpamAssassin',
    judge: (raw) => check(port, raw),
    processId: () => daemon.process.pid,
    close: daemon.stop,
  };
}

/** The protocol of spamc, without a program to start for each message. */
async function check(port: number, raw: Uint8Array): Promise<number> {
  if (raw.length > MOST_BYTES) return 0;
  const head = `CHECK SPAMC/1.5\r\nContent-length: ${String(raw.length)}\r\n\r\n`;
  const answer = await talk(port, Buffer.concat([Buffer.from(head), raw]));
  const score = /^Spam: \S+ ; (-?[\d.]+) \//m.exec(answer)?.[1];
  if (score === undefined) throw new Error('SpamAssassin gave no score.');
  return Number(score);
}

async function ping(port: number): Promise<void> {
  if (!(await talk(port, Buffer.from('PING SPAMC/1.5\r\n\r\n'))).includes('PONG')) throw new Error('no pong');
}

function talk(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('error', reject);
    text(socket).then(resolve, reject);
  });
}
