import { randomBytes } from 'node:crypto';
import type { Instant } from '../clock.ts';

const TIME_BYTES = 6;
const RANDOM_BYTES = 10;

/** A UUIDv7 (RFC 9562, 5.7): time-ordered, 74 random bits. An id, never a secret. */
export function uuidV7(now: Instant): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(now, 0, TIME_BYTES);
  const bytes = Buffer.concat([time, randomBytes(RANDOM_BYTES)]);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
