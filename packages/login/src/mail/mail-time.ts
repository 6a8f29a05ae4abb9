import type { Instant } from '../clock.ts';

/** `2026-11-21 20:15 UTC` */
export function mailTime(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
