import { timingSafeEqual } from 'node:crypto';
import type { Keyring } from '@postern/keyring';
import { z } from 'zod';

const position = z.object({ uidValidity: z.int(), uid: z.int(), seq: z.int().optional() });

/** How far each source has been shown. A source that is not named has been shown to its end. */
const cursorSchema = z.array(
  z.object({
    folderId: z.string(),
    /** The window that is being shown; absent: the newest. */
    before: position.optional(),
    /** Last row shown of it, by (INTERNALDATE, UID); absent: none yet. */
    shown: z.object({ date: z.number(), uid: z.int() }).optional(),
  }),
);

export type ListingCursor = z.infer<typeof cursorSchema>;

const MAC_BYTES = 16;

/** Cursors are signed for their owner: a client can keep one, but not make one up. */
export function encodeCursor(keyring: Keyring, userId: string, cursor: ListingCursor): string {
  const payload = Buffer.from(JSON.stringify(cursor));
  const mac = keyring.mac('mac.cursor', userId, payload).subarray(0, MAC_BYTES);
  return Buffer.concat([mac, payload]).toString('base64url');
}

/** Undefined for whatever was not made by `encodeCursor` for this person. */
export function decodeCursor(keyring: Keyring, userId: string, text: string): ListingCursor | undefined {
  const bytes = Buffer.from(text, 'base64url');
  const payload = bytes.subarray(MAC_BYTES);
  const macs = keyring.macs('mac.cursor', userId, payload);
  const given = bytes.subarray(0, MAC_BYTES);
  if (!macs.some((mac) => given.length === MAC_BYTES && timingSafeEqual(mac.subarray(0, MAC_BYTES), given))) {
    return undefined;
  }
  const parsed = cursorSchema.safeParse(JSON.parse(payload.toString('utf8')));
  return parsed.success ? parsed.data : undefined;
}
