import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { freePort } from '../../tools/free-port.ts';
import { WORKERS } from './contestant.ts';
import type { Contestant } from './contestant.ts';
import { daemonFolder, startDaemon } from './start-daemon.ts';
import type { Daemon } from './start-daemon.ts';

const PROGRAM = '/usr/sbin/spamd';
const TEACHER = '/usr/bin/sa-learn';
/** It judges nothing that is larger (bytes): spamc's own default. */
const MOST_BYTES = 500_000;

export function isSpamAssassinThere(): boolean {
  return existsSync(PROGRAM);
}

/** A message whose kind is known, for its Bayes to learn from. */
export interface Lesson {
  readonly raw: Uint8Array;
  readonly isBad: boolean;
}

/** Its Bayes says nothing below this many messages of each kind: the package's own default. */
const FEWEST_LESSONS = 200;

/**
 * SpamAssassin with the rules its package brings and without network, on two children. With lessons its Bayes is
 * trained on them first, and learns nothing from what it judges then; without, it has none.
 */
export async function startSpamAssassin(lessons: readonly Lesson[] = []): Promise<Contestant> {
  const folder = daemonFolder('spamassassin');
  const port = await freePort();
  const isTrained = lessons.length > 0;
  mkdirSync(join(folder, 'home'));
  writeFileSync(join(folder, 'local.cf'), settingsOf(folder, isTrained));
  if (isTrained) await teach(folder, lessons);
  const children = [`--max-children=${String(WORKERS)}`, `--min-children=${String(WORKERS)}`];
  const place = ['-i', '127.0.0.1', '-p', String(port), `--cf=include ${folder}/local.cf`];
  const quiet = ['--local', '--nouser-config', '--syslog=null', `--helper-home-dir=${folder}/home`];
  // The file of the process number keeps it from running twice; a child of ours does not need to be found by it.
  const pid = `--pidfile=${folder}/pid`;
  const daemon = await startDaemon([PROGRAM, ...children, ...place, ...quiet, pid], folder, () => ping(port));
  const [lesson] = lessons;
  if (lesson !== undefined) await assertUsesBayes(port, lesson).catch(stopping(daemon));
  return {
    name: isTrained ? 'SpamAssassin, trained' : 'SpamAssassin',
    judge: (raw) => check(port, raw),
    processId: () => daemon.process.pid,
    close: daemon.stop,
  };
}

function stopping(daemon: Daemon): (error: unknown) => Promise<never> {
  return async (error) => {
    await daemon.stop();
    throw error;
  };
}

function settingsOf(folder: string, isTrained: boolean): string {
  const bayes = isTrained
    ? `use_bayes 1\nbayes_auto_learn 0\nbayes_path ${folder}/bayes/db\nbayes_file_mode 0777\n`
    : 'use_bayes 0\n';
  return `${bayes}use_auto_whitelist 0\ndns_available no\n`;
}

/** @throws Error where it cannot learn, or not enough. */
async function teach(folder: string, lessons: readonly Lesson[]): Promise<void> {
  const bad = lessons.filter(({ isBad }) => isBad);
  const good = lessons.filter(({ isBad }) => !isBad);
  if (Math.min(bad.length, good.length) < FEWEST_LESSONS)
    throw new Error(`SpamAssassin needs ${String(FEWEST_LESSONS)} messages of each kind to learn from.`);
  // Started by root, spamd judges as nobody, who has to reach the database; the folder's name cannot be guessed.
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'bayes'));
  chmodSync(join(folder, 'bayes'), 0o777);
  await learn(folder, 'spam', bad);
  await learn(folder, 'ham', good);
}

async function learn(folder: string, kind: 'spam' | 'ham', lessons: readonly Lesson[]): Promise<void> {
  const place = join(folder, kind);
  mkdirSync(place);
  lessons.forEach(({ raw }, at) => {
    writeFileSync(join(place, String(at)), raw);
  });
  const settings = ['--local', `--cf=include ${folder}/local.cf`, `--prefspath=${folder}/local.cf`];
  await promisify(execFile)(TEACHER, [...settings, `--${kind}`, place], {
    env: { ...process.env, HOME: join(folder, 'home') },
  });
  rmSync(place, { recursive: true });
}

/** @throws Error where it judges without what it has learned: the numbers of such a run would say nothing. */
async function assertUsesBayes(port: number, lesson: Lesson): Promise<void> {
  if (!(await command(port, 'SYMBOLS', lesson.raw)).includes('BAYES_'))
    throw new Error('SpamAssassin does not use what it has learned.');
}

/** The protocol of spamc, without a program to start for each message. */
async function check(port: number, raw: Uint8Array): Promise<number> {
  if (raw.length > MOST_BYTES) return 0;
  const answer = await command(port, 'CHECK', raw);
  const score = /^Spam: \S+ ; (-?[\d.]+) \//m.exec(answer)?.[1];
  if (score === undefined) throw new Error('SpamAssassin gave no score.');
  return Number(score);
}

function command(port: number, name: string, raw: Uint8Array): Promise<string> {
  const head = `${name} SPAMC/1.5\r\nContent-length: ${String(raw.length)}\r\n\r\n`;
  return talk(port, Buffer.concat([Buffer.from(head), raw]));
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
