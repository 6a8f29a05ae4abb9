import { z } from 'zod';

/** UUIDv7 text: users, mailboxes, folders, alerts. */
export const Id = z.uuid().meta({ description: 'UUIDv7' });

/**
 * One message in one place: (folder, UIDVALIDITY, UID), as opaque text. It names the place, not the message: after a
 * move the same message has another location.
 */
export const LocationId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{32}$/)
  .meta({ description: 'Opaque id of a message in a folder' });
export type LocationId = z.infer<typeof LocationId>;

/** RFC 3339 in UTC. */
export const Timestamp = z.iso.datetime().meta({ description: 'RFC 3339, UTC' });
