import { createDecipheriv, hash } from 'node:crypto';
import { asBuffer, u16, u32, u64 } from '../../archives/numbers.ts';

/** Office opens documents that are locked with this password without asking; so do attackers' documents. */
const DEFAULT_PASSWORD: Buffer = Buffer.from('VelvetSweatshop', 'utf16le');
/** Rounds of hashing that Office uses at most; a file that asks for more asks for our time. */
const ROUNDS = 100_000;
/** Bytes of one encrypted piece of a package (MS-OFFCRYPTO 2.3.4.15). */
const PIECE = 4_096;
const BLOCK_KEYS = { input: 'fea7d2763b4b9e79', value: 'd7aa0f6d3061344e', key: '146e0be7abacd0d6' } as const;

/** Opens an encrypted package with the default password; undefined where another one is needed. Never throws. */
export function openWithDefaultPassword(info: Uint8Array, packed: Uint8Array): Uint8Array | undefined {
  try {
    return u16(info, 0) === 4 && u16(info, 2) === 4
      ? openAgile(asBuffer(info), packed)
      : openStandard(asBuffer(info), packed);
  } catch {
    // Keys and pieces of wrong length make the cipher throw: such a file opens with no password at all.
    return undefined;
  }
}

/** MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15. */
function openAgile(info: Buffer, packed: Uint8Array): Uint8Array | undefined {
  const xml = info.toString('utf8', 8, 8 + 16_384);
  const key = attributesOf(/<(?:\w{1,10}:)?encryptedKey\s([^>]{1,4096})>/.exec(xml)?.[1]);
  const data = attributesOf(/<(?:\w{1,10}:)?keyData\s([^>]{1,2048})>/.exec(xml)?.[1]);
  const rounds = Number(key('spinCount'));
  const algorithm = key('hashAlgorithm').toLowerCase().replace('-', '');
  if (!/^sha(?:1|256|384|512)$/.test(algorithm) || !(rounds <= ROUNDS)) {
    return undefined;
  }
  const salt = Buffer.from(key('saltValue'), 'base64');
  const spun = spin(algorithm, salt, rounds);
  const bytes = Number(key('keyBits')) / 8;
  const open = (attribute: string, block: keyof typeof BLOCK_KEYS): Buffer => {
    const derived = hash(algorithm, Buffer.concat([spun, Buffer.from(BLOCK_KEYS[block], 'hex')]), 'buffer');
    return decrypt('cbc', fit(derived, bytes), salt, Buffer.from(key(attribute), 'base64'));
  };
  const expected = open('encryptedVerifierHashValue', 'value');
  const actual = hash(
    algorithm,
    open('encryptedVerifierHashInput', 'input').subarray(0, salt.length),
    'buffer',
  );
  if (!expected.subarray(0, actual.length).equals(actual)) {
    return undefined;
  }
  const secret = open('encryptedKeyValue', 'key').subarray(0, bytes);
  const pieceSalt = Buffer.from(data('saltValue'), 'base64');
  const pieceAlgorithm = data('hashAlgorithm').toLowerCase().replace('-', '') || algorithm;
  return joinPieces(packed, (piece, index) => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(index);
    const vector = hash(pieceAlgorithm, Buffer.concat([pieceSalt, number]), 'buffer');
    return decrypt('cbc', secret, fit(vector, 16), piece);
  });
}

/** MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9. */
function openStandard(info: Buffer, packed: Uint8Array): Uint8Array | undefined {
  const verifierAt = 12 + u32(info, 8);
  const keyBytes = u32(info, 12 + 16) / 8;
  const salt = info.subarray(verifierAt + 4, verifierAt + 20);
  if (u16(info, 2) !== 2 || ![16, 24, 32].includes(keyBytes) || salt.length !== 16) {
    return undefined;
  }
  const spun = hash('sha1', Buffer.concat([spin('sha1', salt, 50_000), Buffer.alloc(4)]), 'buffer');
  const pad = (filler: number): Buffer =>
    hash(
      'sha1',
      Uint8Array.from({ length: 64 }, (_, index) => filler ^ (spun[index] ?? 0)),
      'buffer',
    );
  const key = Buffer.concat([pad(0x36), pad(0x5c)]).subarray(0, keyBytes);
  const verifier = decrypt('ecb', key, undefined, info.subarray(verifierAt + 20, verifierAt + 36));
  const expected = decrypt('ecb', key, undefined, info.subarray(verifierAt + 40, verifierAt + 72));
  if (!expected.subarray(0, 20).equals(hash('sha1', verifier, 'buffer'))) {
    return undefined;
  }
  return joinPieces(packed, (piece) => decrypt('ecb', key, undefined, piece));
}

function spin(algorithm: string, salt: Buffer, rounds: number): Buffer {
  let digest = hash(algorithm, Buffer.concat([salt, DEFAULT_PASSWORD]), 'buffer');
  const input = Buffer.alloc(4 + digest.length);
  for (let round = 0; round < rounds; round += 1) {
    input.writeUInt32LE(round);
    digest.copy(input, 4);
    digest = hash(algorithm, input, 'buffer');
  }
  return digest;
}

function joinPieces(packed: Uint8Array, open: (piece: Uint8Array, index: number) => Buffer): Uint8Array {
  const pieces: Buffer[] = [];
  for (let index = 0; 8 + index * PIECE < packed.length; index += 1) {
    const piece = packed.subarray(8 + index * PIECE, 8 + (index + 1) * PIECE);
    pieces.push(open(piece.subarray(0, piece.length - (piece.length % 16)), index));
  }
  return Buffer.concat(pieces).subarray(0, u64(packed, 0));
}

function decrypt(mode: 'cbc' | 'ecb', key: Buffer, vector: Buffer | undefined, data: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, vector ?? null);
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** Cut, or filled up as the format says. */
function fit(digest: Buffer, bytes: number): Buffer {
  return Buffer.concat([digest, Buffer.alloc(64, 0x36)]).subarray(0, bytes);
}

function attributesOf(text: string | undefined): (name: string) => string {
  return (name) => new RegExp(`\\b${name}\\s?=\\s?"([^"]{0,512})"`).exec(text ?? '')?.[1] ?? '';
}
