const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** IMAP date-time (RFC 3501, section 9) of a time in milliseconds UTC. */
export function internalDate(time: number): string {
  const date = new Date(time);
  const day = String(date.getUTCDate()).padStart(2, '0');
  const month = MONTHS[date.getUTCMonth()] ?? 'Jan';
  return `${day}-${month}-${String(date.getUTCFullYear())} ${date.toISOString().slice(11, 19)} +0000`;
}
