import type { ZipLock } from './zip.ts';

const HEADER_BYTES = 12;

/** Traditional PKWARE encryption (APPNOTE.TXT 6.1). Weak, and still what mail worms use; here it only has to be real. */
export function zipCrypto(data: Buffer, check: number, lock: ZipLock): Buffer {
  const keys = createKeys(lock.password);
  const random = lock.random.fork('zip');
  const header = Array.from({ length: HEADER_BYTES - 1 }, () => random.int(256));
  // The last byte lets a reader see a wrong password early: the high byte of the checksum.
  return Buffer.from([...header, check >>> 24, ...data].map((byte) => keys.encrypt(byte)));
}

function createKeys(password: string): { encrypt(byte: number): number } {
  let [first, second, third] = [0x12345678, 0x23456789, 0x34567890];
  function update(byte: number): void {
    first = nextCrc(first, byte);
    second = (Math.imul((second + (first & 0xff)) >>> 0, 134_775_813) + 1) >>> 0;
    third = nextCrc(third, second >>> 24);
  }
  for (const byte of Buffer.from(password, 'utf8')) update(byte);
  return {
    encrypt(byte: number): number {
      const mixed = (third | 2) & 0xffff;
      const mask = (Math.imul(mixed, mixed ^ 1) >>> 8) & 0xff;
      update(byte);
      return byte ^ mask;
    },
  };
}

/** One step of CRC-32 without its usual inversion of start and end, as the cipher wants it. */
function nextCrc(crc: number, byte: number): number {
  let value = (crc ^ byte) & 0xff;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return (value ^ (crc >>> 8)) >>> 0;
}
