import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../report.ts';
import { listKey, matchLists } from './match-lists.ts';

function entry(kind: ListEntry['kind'], pattern: string): ListEntry {
  return { kind, pattern, reason: '' };
}

describe('S12 lists of senders', () => {
  test.each([
    ['Anna@Berg.Example', 'anna@berg.example'],
    ['@berg.example', 'berg.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['berg.example.', 'berg.example'],
    ['"odd@local"@berg.example', '"odd@local"@berg.example'],
  ])('%s is looked up as %s', (pattern, key) => {
    expect(listKey(pattern)).toBe(key);
  });

  test.each(['', 'example', '@', 'anna@', '.example', 'berg..example', 'anna@localhost', '*.example'])(
    '"%s" is no entry, or one that no sender can match',
    (pattern) => {
      expect(matchLists([{ address: 'anna@berg.example' }], [entry('allowed', pattern)])).toBeUndefined();
    },
  );

  test('the nearest entry decides, among equals the block', () => {
    const authors = [{ address: 'anna@mail.berg.example' }];
    const near = [entry('blocked', 'berg.example'), entry('allowed', 'mail.berg.example')];
    const equal = [entry('allowed', 'berg.example'), entry('blocked', 'berg.example')];
    expect(matchLists(authors, near)?.kind).toBe('allowed');
    expect(matchLists(authors, equal)?.kind).toBe('blocked');
    expect(matchLists(authors, equal.toReversed())?.kind).toBe('blocked');
  });

  test('an unreadable author takes the allowance away', () => {
    const authors = [{ address: 'anna@berg.example' }, { address: '' }];
    expect(matchLists(authors, [entry('allowed', 'berg.example')])).toBeUndefined();
    expect(matchLists([], [entry('allowed', 'berg.example')])).toBeUndefined();
  });
});
