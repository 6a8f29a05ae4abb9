/** A day of the person's own calendar, as the moment it begins. */
export function dayStart(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00`);
  return day === '' || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The last day is meant to be seen, too. */
export function dayEnd(day: string): string | undefined {
  const start = dayStart(day);
  if (start === undefined) return undefined;
  const date = new Date(start);
  date.setDate(date.getDate() + 1);
  return date.toISOString();
}
