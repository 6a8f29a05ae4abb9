import { expect, test } from 'vitest';
import { dayEnd, dayStart } from './days.ts';

test('a day begins at midnight of the own clock, and the last day is seen to its end', () => {
  expect(dayStart('2026-11-22')).toBe(new Date(2026, 10, 22).toISOString());
  expect(dayEnd('2026-11-22')).toBe(new Date(2026, 10, 23).toISOString());
  expect(dayEnd('2026-12-31')).toBe(new Date(2027, 0, 1).toISOString());
});

test.each(['', '2026-13-40', 'soon'])('“%s” is no day: nothing is narrowed', (typed) => {
  expect([dayStart(typed), dayEnd(typed)]).toEqual([undefined, undefined]);
});
