import type { MessageRow } from '@postern/contracts';
import { expect, test } from 'vitest';
import { isInView, orderRows } from './list-filter.ts';

function row(change: Partial<MessageRow>): MessageRow {
  return {
    locationId: 'a'.repeat(32),
    mailboxId: 'm',
    folderId: 'f',
    from: { name: '', address: '' },
    subject: '',
    receivedAt: '2026-11-21T10:00:00.000Z',
    seen: true,
    flagged: false,
    answered: false,
    hasAttachments: false,
    size: 1,
    mark: { verdict: 'clean', category: 'none', score: 0, summary: '' },
    ...change,
  };
}

test('rows are newest first and each is shown once', () => {
  const old = row({ locationId: 'b'.repeat(32), receivedAt: '2026-11-20T10:00:00.000Z' });
  const fresh = row({});
  expect(orderRows([old, fresh, old])).toEqual([fresh, old]);
});

test('what was marked safe needs no second look; what could not be checked does', () => {
  const mark = { verdict: 'dangerous', category: 'phishing', score: 99, summary: 'x' } as const;
  expect(isInView(row({ mark }), 'look')).toBe(true);
  expect(isInView(row({ mark: { ...mark, feedback: 'safe' } }), 'look')).toBe(false);
  expect(isInView(row({ mark: { ...mark, verdict: 'unscannable' } }), 'look')).toBe(true);
  expect(isInView(row({ mark: { ...mark, verdict: 'pending' } }), 'look')).toBe(false);
});
