import type { ArchiveBudget } from '../../archives/archive.ts';
import { inflate } from '../../archives/inflate.ts';
import { u16, u32 } from '../../archives/numbers.ts';

/** Records read of one presentation. */
const RECORDS = 20_000;
/** Objects unpacked of one presentation. */
const OBJECTS = 50;
/** An object, or the macros, stored in a presentation (MS-PPT 2.10.34): instance 1 is packed. */
const STORED_OBJECT = 0x1011;
const CRYPT_SESSION = 0x2f14;
/** A presentation whose current user's token is this one is encrypted (MS-PPT 2.3.2). */
const ENCRYPTED_TOKEN = 0xf3d1c4df;

export interface SlideFindings {
  /** Compound files of its objects and macros. */
  readonly objects: readonly Uint8Array[];
  readonly isEncrypted: boolean;
}

/** Walks the records of a "PowerPoint Document" stream. */
export function readSlides(bytes: Uint8Array, budget: ArchiveBudget): SlideFindings {
  const objects: Uint8Array[] = [];
  let isEncrypted = false;
  let at = 0;
  for (let count = 0; count < RECORDS && at + 8 <= bytes.length && objects.length < OBJECTS; count += 1) {
    const type = u16(bytes, at + 2);
    const size = u32(bytes, at + 4);
    isEncrypted ||= type === CRYPT_SESSION;
    if (type === STORED_OBJECT) {
      const object = unpack(bytes.subarray(at + 8, at + 8 + size), u16(bytes, at) >> 4, budget);
      objects.push(...(object === undefined ? [] : [object]));
    }
    at += 8 + size;
  }
  return { objects, isEncrypted };
}

/** True where the stream "Current User" says that the presentation is encrypted. */
export function isLockedUser(currentUser: Uint8Array): boolean {
  return u32(currentUser, 12) === ENCRYPTED_TOKEN;
}

function unpack(body: Uint8Array, instance: number, budget: ArchiveBudget): Uint8Array | undefined {
  if (instance !== 1) {
    return body;
  }
  const inflated = inflate(body.subarray(4), 'zlib', budget);
  return inflated.outcome === 'unpacked' ? inflated.content : undefined;
}
