import { describe, expect, test } from 'vitest';
import { dateGroup, rowDate } from './dates.ts';

const now = new Date(2026, 10, 21, 12).getTime();
const at = (days: number, hour = 9): string => new Date(2026, 10, 21 - days, hour).toISOString();

test.each([
  [at(0), 'Today'],
  [at(0, 13), 'Today'],
  [at(1, 23), 'Yesterday'],
  [at(2), 'Thursday'],
  [at(6), 'Sunday'],
  [at(7), 'November'],
  [at(60), 'September'],
  [at(400), 'October 2025'],
])('%s stands under %s', (iso, group) => {
  expect(dateGroup(iso, now)).toBe(group);
});

describe('the date of a row is as short as it can be', () => {
  const parts = (iso: string, options: Intl.DateTimeFormatOptions): string =>
    new Date(iso).toLocaleDateString(undefined, options);

  test('today it is the time', () => {
    const time = new Date(at(0)).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
    expect(rowDate(at(0), now)).toBe(time);
  });

  test.each([1, 6])('%d days ago it is the day of the week', (days) => {
    expect(rowDate(at(days), now)).toBe(parts(at(days), { weekday: 'short' }));
  });

  test('a week ago the day of the week would be that of today: it is the day of the month', () => {
    expect(rowDate(at(7), now)).toBe(parts(at(7), { day: 'numeric', month: 'short' }));
  });

  test('in another year the year is said, too', () => {
    const words = parts(at(400), { day: 'numeric', month: 'short', year: 'numeric' });
    expect(rowDate(at(400), now)).toBe(words);
  });
});
