import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Known to secret scanners, so that a token in a public repository can be found by its look. */
const PREFIX = 'pst_';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PUBLIC_ID_CHARS = 8;
/** 32 of 62 characters are 190 bits: nobody guesses one, whatever limits there are. */
const SECRET_CHARS = 32;
/** 62^6 is more than 2^32. */
const CHECKSUM_CHARS = 6;
const SHAPE = new RegExp(
  `^(${PREFIX}([0-9A-Za-z]{${String(PUBLIC_ID_CHARS)}})_[0-9A-Za-z]{${String(SECRET_CHARS)}})([0-9A-Za-z]{${String(CHECKSUM_CHARS)}})$`,
);

export interface TokenText {
  /** The whole token; shown once. */
  readonly secret: string;
  readonly publicId: string;
  /** SHA-256, hex. The secret is random, so that nothing slower is needed. */
  readonly hash: string;
}

/** `pst_` + 8-character public id + `_` + 32 random characters + CRC-32 in 6 characters of base 62. */
export function generateToken(): TokenText {
  const publicId = randomText(PUBLIC_ID_CHARS);
  const body = `${PREFIX}${publicId}_${randomText(SECRET_CHARS)}`;
  const secret = `${body}${checksum(body)}`;
  return { secret, publicId, hash: hashOf(secret) };
}

/** A text of the look of our tokens and with the right checksum; undefined for all others, which costs no look-up. */
export function parseToken(text: string): Omit<TokenText, 'secret'> | undefined {
  const match = SHAPE.exec(text);
  const [, body, publicId, sum] = match ?? [];
  if (body === undefined || publicId === undefined || sum !== checksum(body)) return undefined;
  return { publicId, hash: hashOf(text) };
}

/** What of a token may be shown. */
export function tokenPrefix(publicId: string): string {
  return `${PREFIX}${publicId}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checksum(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (let place = 0; place < CHECKSUM_CHARS; place += 1) {
    text = `${ALPHABET.charAt(rest % ALPHABET.length)}${text}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
