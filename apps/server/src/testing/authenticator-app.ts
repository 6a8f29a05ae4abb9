import { createHmac } from 'node:crypto';
import { routes } from '@postern/contracts';
import type { TestBrowser } from './test-browser.ts';
import { MINUTE_MS } from './test-time.ts';
import type { TestTime } from './test-time.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code an authenticator app shows (RFC 6238: SHA-1, 30 seconds, six digits), so that tests do not ask the library. */
export function totpCode(secret: string, at: number): string {
  const bits = [...secret.replaceAll(/[\s=]/g, '').toUpperCase()]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Sets an authenticator app up, as the page does; gives its secret. The step-up of a fresh sign-in is used. */
export async function withTotp(person: TestBrowser, time: Pick<TestTime, 'now'>): Promise<string> {
  const { secret } = await person.call(routes.proposeTotp);
  await person.call(routes.confirmTotp, { body: { code: totpCode(secret, time.now()) } });
  return secret;
}

/** The present code of the app, one that was not used before. */
export function freshCode(secret: string, time: TestTime): string {
  time.advance(MINUTE_MS);
  return totpCode(secret, time.now());
}
