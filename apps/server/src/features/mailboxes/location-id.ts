import type { LocationId } from '@postern/contracts';

/** A message in a folder, as the database and the mail server know it. */
export interface Location {
  readonly folderId: string;
  readonly uidValidity: number;
  readonly uid: number;
}

const UUID_BYTES = 16;
const LOCATION_BYTES = UUID_BYTES + 8;

/** (folder, UIDVALIDITY, UID) as 32 opaque characters. Not a secret: whoever gives one is checked for the folder. */
export function encodeLocation({ folderId, uidValidity, uid }: Location): LocationId {
  const bytes = Buffer.alloc(LOCATION_BYTES);
  Buffer.from(folderId.replaceAll('-', ''), 'hex').copy(bytes);
  bytes.writeUInt32BE(uidValidity, UUID_BYTES);
  bytes.writeUInt32BE(uid, UUID_BYTES + 4);
  return bytes.toString('base64url');
}

export function decodeLocation(id: LocationId): Location {
  const bytes = Buffer.alloc(LOCATION_BYTES);
  Buffer.from(id, 'base64url').copy(bytes);
  const hex = bytes.toString('hex', 0, UUID_BYTES);
  const folderId = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
  return { folderId, uidValidity: bytes.readUInt32BE(UUID_BYTES), uid: bytes.readUInt32BE(UUID_BYTES + 4) };
}
