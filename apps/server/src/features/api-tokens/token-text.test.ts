import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { agentFamily } from './agent-family.ts';
import { isAllowedFrom, wrongNetworks } from './networks.ts';
import { generateToken, parseToken } from './token-text.ts';

test('P04: a token is pst_, eight characters that are shown, thirty-two that nobody guesses, and a checksum', () => {
  const tokens = Array.from({ length: 2_000 }, () => generateToken());
  for (const { secret, publicId, hash } of tokens) {
    expect(secret).toMatch(/^pst_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
    expect(parseToken(secret)).toEqual({ publicId, hash });
    expect(hash).toBe(createHash('sha256').update(secret).digest('hex'));
  }
  expect(new Set(tokens.map(({ secret }) => secret)).size).toBe(tokens.length);
  const letters = new Set(tokens.flatMap(({ secret }) => [...secret.slice(13, 45)]));
  expect(letters.size).toBe(62);
});

test('the checksum is CRC-32 in base 62, so that scanners for secrets know a token by itself; a typing error is none', () => {
  for (let round = 0; round < 200; round += 1) {
    const { secret } = generateToken();
    expect(secret.slice(-6)).toBe(checksumOf(secret.slice(0, -6)));
    const at = 4 + ((round * 7) % (secret.length - 4));
    const other = secret[at] === 'x' ? 'y' : 'x';
    expect(parseToken(`${secret.slice(0, at)}${other}${secret.slice(at + 1)}`)).toBeUndefined();
  }
  for (const text of ['', 'pst_', generateToken().secret.toUpperCase(), ` ${generateToken().secret}`])
    expect(parseToken(text)).toBeUndefined();
});

/** As the standard writes it (ISO 3309), bit by bit: nothing of the code under test is asked. */
function checksumOf(body: string): string {
  let crc = 0xff_ff_ff_ff;
  for (const byte of Buffer.from(body)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) === 1 ? 0xed_b8_83_20 : 0);
  }
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let rest = (crc ^ 0xff_ff_ff_ff) >>> 0;
  let text = '';
  for (let place = 0; place < 6; place += 1) {
    text = `${digits[rest % 62] ?? ''}${text}`;
    rest = Math.floor(rest / 62);
  }
  return text;
}

test.each([
  ['192.0.2.0/24', '192.0.2.255', true],
  ['192.0.2.0/24', '192.0.3.0', false],
  ['192.0.2.7', '192.0.2.7', true],
  ['192.0.2.7', '192.0.2.8', false],
  ['2001:db8::/32', '2001:db8:ffff::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['192.0.2.0/24', '2001:db8::1', false],
  ['192.0.2.0/24', '::ffff:192.0.2.9', true],
])('a token tied to %s, used from %s: %s', (network, address, isAllowed) => {
  expect(wrongNetworks([network])).toEqual([]);
  expect(isAllowedFrom([network], address)).toBe(isAllowed);
});

test('T-58: networks that would let half the Internet in, or that readers differ about, are none', () => {
  const wrong = [
    '0.0.0.0/0',
    '::/0',
    '10.0.0.1/8',
    '10.0.0.0/7',
    '010.0.0.1',
    '10.1',
    '0x7f.1',
    '::ffff:10.0.0.0/104',
  ];
  const more = [
    'fe80::1%eth0',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    'localhost',
    '[::1]',
    '*',
  ];
  expect(wrongNetworks([...wrong, ...more])).toEqual([...wrong, ...more].map((_, position) => position));
  expect(isAllowedFrom(['192.0.2.0/24'], undefined)).toBe(false);
  expect(isAllowedFrom([], undefined)).toBe(true);
});

test.each([
  ['curl/8.14.1', 'curl'],
  ['python-requests/2.32.3', 'python-requests'],
  ['Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'browser'],
  ['my-tool', 'my-tool'],
  [`${'a'.repeat(90)}/1`, 'a'.repeat(40)],
  ['ann@example.org secret', 'ann'],
  ['<script>', undefined],
  ['', undefined],
  [undefined, undefined],
])('of the program %s is kept: %s', (header, family) => {
  expect(agentFamily(header)).toBe(family);
});
