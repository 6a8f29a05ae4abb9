export type FindingLevel = 'ok' | 'warn' | 'fail';

/** One line of the doctor: what was looked at, how it stands, and what to do where it does not stand well. */
export interface Finding {
  readonly check: string;
  readonly level: FindingLevel;
  readonly message: string;
  readonly advice?: string;
}

export function ok(check: string, message: string): Finding {
  return { check, level: 'ok', message };
}

export function warn(check: string, message: string, advice: string): Finding {
  return { check, level: 'warn', message, advice };
}

export function fail(check: string, message: string, advice: string): Finding {
  return { check, level: 'fail', message, advice };
}
