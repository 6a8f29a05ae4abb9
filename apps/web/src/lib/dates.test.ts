import { expect, test } from 'vitest';
import { dateGroup } from './dates.ts';

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
