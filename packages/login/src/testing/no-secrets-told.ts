/**
 * Set up before every test file of the sign-in library: whatever random bytes the process draws for tokens,
 * cookies and keys, and whatever a person is shown as a code, is remembered; whatever is printed, told as an
 * event or refused as an error is remembered too; after the file none of the first may stand in any of the second.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, expect } from 'vitest';
import { watchTold } from './told.ts';

/** From here on random bytes are secrets: link secrets, cookies, tokens, keys. Challenge ids and nonces are shorter. */
const SECRET_MIN_BYTES = 32;
const KEPT_MAX = 200_000;

const minted = new Set<string>();
const told: string[] = [];

const { testPath = '' } = expect.getState();
if (testPath.includes('/packages/login/')) {
  rememberRandom();
  watchTold((text) => told.push(text));
  rememberOutput('stdout');
  rememberOutput('stderr');
  afterAll(() => {
    const everything = told.join('\n');
    const words = new Set(everything.match(/[A-Za-z0-9_-]{43,}/g) ?? []);
    const leaked = [...words].filter((word) => isMinted(word));
    expect(
      leaked.map((word) => `${word.slice(0, 6)}…`),
      'T-88: secrets in events, errors or output',
    ).toEqual([]);
  });
}

/** A word that is a minted value, or holds one. */
function isMinted(word: string): boolean {
  if (minted.has(word)) return true;
  for (let at = 0; at + 43 <= word.length; at += 1) if (minted.has(word.slice(at, at + 43))) return true;
  return false;
}

function rememberRandom(): void {
  const real = crypto.randomBytes.bind(crypto);
  const watched = (size: number): Buffer => {
    const bytes = real(size);
    if (size >= SECRET_MIN_BYTES && minted.size < KEPT_MAX) {
      minted.add(bytes.toString('base64url'));
      minted.add(bytes.toString('hex'));
    }
    return bytes;
  };
  Object.assign(crypto, { randomBytes: watched });
  syncBuiltinESMExports();
}

function rememberOutput(name: 'stdout' | 'stderr'): void {
  const stream = process[name];
  const write = stream.write.bind(stream);
  Object.assign(stream, {
    write(chunk: unknown, ...rest: unknown[]): boolean {
      told.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8'));
      return Reflect.apply(write, stream, [chunk, ...rest]) as boolean;
    },
  });
}
