/** Milliseconds since the Unix epoch, UTC. Every time in the library is of this kind. */
export type Instant = number;

/** The only source of time. Tests give one they can turn; a store never uses its database's clock. */
export interface Clock {
  now(): Instant;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS: number = 60 * SECOND_MS;
export const HOUR_MS: number = 60 * MINUTE_MS;
export const DAY_MS: number = 24 * HOUR_MS;
