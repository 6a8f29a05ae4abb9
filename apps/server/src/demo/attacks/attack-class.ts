import type { Letter } from '../letter.ts';

/**
 * One way of attacking, as letters that must be stopped, and beside them the honest letters that look most like them
 * and must not be. A letter with an age of its own (`minutesAgo`) lies in the demo's mailboxes from the start; the
 * others are samples only.
 *
 * Everything is harmless: hosts of attacks are reserved ones (RFC 2606, RFC 5737) except where the class is about a
 * public service, files hold nothing that runs, and names of real firms stand only where the class imitates them.
 */
export interface AttackClass {
  readonly name: string;
  readonly attacks: readonly Letter[];
  readonly twins: readonly Letter[];
}

const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

/** An age in minutes. */
export function daysAgo(days: number, hours = 0, minutes = 0): number {
  return days * MINUTES_A_DAY + hours * MINUTES_AN_HOUR + minutes;
}
