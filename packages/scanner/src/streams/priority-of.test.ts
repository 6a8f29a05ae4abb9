import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../report.ts';
import { priorityOf } from './priority-of.ts';

describe('S06: priority', () => {
  test.each([
    ['phishing', 3],
    ['impersonation', 3],
    ['malware', 3],
    ['scam', 3],
    ['spam', 1],
    ['none', 3],
  ] as const)('a message called %s has priority %i, urgent or not', (category, priority) => {
    for (const verdict of ['caution', 'dangerous'] as const)
      for (const isUrgent of [true, false])
        expect(priorityOf({ verdict, category, isUrgent })).toBe(priority);
  });

  test('a clean message has the haste of its sender; what could not be judged wants a look', () => {
    expect(priorityOf({ verdict: 'clean', category: 'none', isUrgent: true })).toBe(2);
    expect(priorityOf({ verdict: 'clean', category: 'none', isUrgent: false })).toBe(0);
    expect(priorityOf({ verdict: 'unscannable', category: 'none', isUrgent: false })).toBe(2);
    expect(priorityOf({ verdict: 'pending', category: 'none', isUrgent: true })).toBe(0);
  });

  test('covers every category', () => {
    for (const category of CATEGORIES)
      expect(priorityOf({ verdict: 'dangerous', category, isUrgent: false })).toBeGreaterThan(0);
  });
});
