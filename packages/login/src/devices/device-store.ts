import type { Instant } from '../clock.ts';

/** A browser that completed a sign-in before. */
export interface DeviceRow {
  /** UUIDv7, for lists. */
  readonly id: string;
  /** SHA-256 of the device cookie. */
  readonly hash: Uint8Array;
  readonly userId: string;
  /** Keyed index of the limiter address that was proven here, hex. */
  readonly emailIndex: string;
  /** Such as "Firefox on Windows". */
  readonly userAgent: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant;
  readonly expiresAt: Instant;
  /** Until then no second factor is asked for in this browser; undefined where nobody asked for that. */
  readonly trustedUntil: Instant | undefined;
}

export interface DeviceStore {
  /** Stores a device and forgets the least recently used ones of its user above `maxPerUser`. */
  create(row: DeviceRow, maxPerUser: number): Promise<void>;
  /** The unexpired device of a cookie's hash. */
  find(hash: Uint8Array, now: Instant): Promise<DeviceRow | undefined>;
  touch(id: string, lastUsedAt: Instant, expiresAt: Instant): Promise<void>;
  /** Sets or ends the trust of a device of this user. False: there is none. */
  trust(userId: string, id: string, trustedUntil: Instant | undefined): Promise<boolean>;
  list(userId: string, now: Instant): Promise<readonly DeviceRow[]>;
  /** Forgets one device of this user. False: there is none. */
  remove(userId: string, id: string): Promise<boolean>;
  /** Forgets all devices of this user; gives how many. */
  removeAll(userId: string): Promise<number>;
}
