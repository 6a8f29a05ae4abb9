/** Time that tests can move; half a minute is another step of an authenticator app. */
export interface TestTime {
  readonly now: () => number;
  readonly advance: (milliseconds: number) => void;
}

export function createTime(): TestTime {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
