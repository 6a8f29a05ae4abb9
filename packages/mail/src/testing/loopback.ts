/** Parts of tests that talk to servers on loopback: a dial port without an egress guard, an account, a letter. */
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Dial, MailAccount, MailClock, MailOutcome } from '../types.ts';

export const clock: MailClock = { now: () => Date.now() };

/** Dials what it is told; every host name means this machine. */
export const dialLoopback: Dial = ({ port }) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      resolve(socket);
    });
  });

export function accountOn(port: number, changes: Partial<MailAccount> = {}): MailAccount {
  return {
    id: 'account-1',
    address: 'anna@example.org',
    host: 'localhost',
    port,
    security: 'tls',
    username: 'anna',
    password: () => 'correct horse',
    ...changes,
  };
}

interface LetterOptions {
  readonly subject?: string;
  readonly from?: string;
  readonly body?: string;
  readonly headers?: string;
}

export function letter(options: LetterOptions = {}): string {
  const { subject = 'Hello', from = 'Bea <bea@example.org>', body = 'Good morning.', headers = '' } = options;
  return `From: ${from}\r\nTo: Anna <anna@example.org>\r\nSubject: ${subject}\r\nMessage-ID: <m1@example.org>\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n${headers}\r\n${body}\r\n`;
}

/** The value of an outcome that must be ok. */
export function expectOk<T>(outcome: MailOutcome<T>): T {
  if (outcome.outcome === 'failed') throw new Error(`expected ok, got ${JSON.stringify(outcome.failure)}`);
  return outcome;
}

/** The code of an outcome that must have failed. */
export function expectFailure(outcome: MailOutcome<unknown>): string {
  return outcome.outcome === 'failed' ? outcome.failure.code : 'ok';
}

/** Waits for something to become true; the runner's own time limit ends a wait in vain. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await wait(5);
}
