import { expect, test } from 'vitest';
import { messageRow } from '../../api/testing/message-row.ts';
import { isInView, orderRows } from './list-filter.ts';

test('rows are newest first and each is shown once', () => {
  const old = messageRow({ locationId: 'b'.repeat(32), receivedAt: '2026-11-20T10:00:00.000Z' });
  const fresh = messageRow({});
  expect(orderRows([old, fresh, old])).toEqual([fresh, old]);
});

test('what was marked safe needs no second look; what could not be checked does', () => {
  const mark = { verdict: 'dangerous', category: 'phishing', score: 99, summary: 'x' } as const;
  expect(isInView(messageRow({ mark }), 'look')).toBe(true);
  expect(isInView(messageRow({ mark: { ...mark, feedback: 'safe' } }), 'look')).toBe(false);
  expect(isInView(messageRow({ mark: { ...mark, verdict: 'unscannable' } }), 'look')).toBe(true);
  expect(isInView(messageRow({ mark: { ...mark, verdict: 'pending' } }), 'look')).toBe(false);
});

test('each view shows what it is named after, and everything is in the first', () => {
  const plain = messageRow({});
  const unread = messageRow({ seen: false });
  const attached = messageRow({ hasAttachments: true });
  for (const each of [plain, unread, attached]) expect(isInView(each, 'all')).toBe(true);
  expect([plain, unread, attached].map((each) => isInView(each, 'unread'))).toEqual([false, true, false]);
  expect([plain, unread, attached].map((each) => isInView(each, 'attachments'))).toEqual([
    false,
    false,
    true,
  ]);
  expect(isInView(plain, 'look')).toBe(false);
});
