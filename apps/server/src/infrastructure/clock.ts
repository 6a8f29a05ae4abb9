/** Time, as a port. Nothing else in the server asks the machine for it. */
export interface Clock {
  /** Milliseconds UTC. */
  readonly now: () => number;
}

export const systemClock: Clock = Object.freeze({ now: () => Date.now() });

/** RFC 3339 text of a time in milliseconds UTC. */
export function toTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
