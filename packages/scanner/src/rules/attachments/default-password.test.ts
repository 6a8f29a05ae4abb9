import { createCipheriv, hash } from 'node:crypto';
import { buildCompound } from '../../testing/build-compound.ts';
import { buildWorkbook, record } from '../../testing/build-office.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { defaultPassword } from './default-password.ts';

const sha1 = (bytes: Uint8Array): Buffer => hash('sha1', bytes, 'buffer');

/** Encryption information of the standard kind (MS-OFFCRYPTO 2.3.4.5) for a password, AES with 128 bits. */
function standardLock(password: string): Buffer {
  const salt = Buffer.alloc(16, 7);
  let spun = sha1(Buffer.concat([salt, Buffer.from(password, 'utf16le')]));
  for (let round = 0; round < 50_000; round += 1) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(round);
    spun = sha1(Buffer.concat([number, spun]));
  }
  const final = sha1(Buffer.concat([spun, Buffer.alloc(4)]));
  const key = sha1(
    Buffer.from(Array.from({ length: 64 }, (_, index) => 0x36 ^ (final[index] ?? 0))),
  ).subarray(0, 16);
  const encrypt = (bytes: Buffer): Buffer => {
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const verifier = Buffer.alloc(16, 3);
  const head = Buffer.alloc(12 + 32);
  head.writeUInt16LE(4, 0);
  head.writeUInt16LE(2, 2);
  head.writeUInt32LE(32, 8);
  head.writeUInt32LE(128, 12 + 16);
  const sizes = Buffer.alloc(4);
  sizes.writeUInt32LE(16);
  return Buffer.concat([
    head,
    sizes,
    salt,
    encrypt(verifier),
    Buffer.from([20, 0, 0, 0]),
    encrypt(Buffer.concat([sha1(verifier), Buffer.alloc(12)])),
  ]);
}

function locked(password: string): Uint8Array {
  return buildCompound([
    { path: 'EncryptionInfo', content: standardLock(password) },
    { path: 'EncryptedPackage', content: Buffer.alloc(64, 9) },
  ]);
}

/** XOR verifier of the password that Excel tries by itself (MS-OFFCRYPTO 2.3.7.1). */
const XOR_LOCK = [0, 0, 0x59, 0xb3, 0x0a, 0x9a];

describeRule(
  defaultPassword,
  [
    {
      title: 'a package locked with the password that Office tries',
      files: [{ name: 'a.xlsx', content: locked('VelvetSweatshop') }],
    },
    {
      title: 'an old workbook locked so',
      files: [{ name: 'a.xls', content: buildWorkbook([record(0x2f, XOR_LOCK)]) }],
    },
  ],
  [
    {
      title: 'a package locked with a password of its own',
      files: [{ name: 'a.xlsx', content: locked('correct horse') }],
    },
    {
      title: 'an old workbook locked with another',
      files: [{ name: 'a.xls', content: buildWorkbook([record(0x2f, [0, 0, 1, 2, 3, 4])]) }],
    },
  ],
);
