import type { MessageRow } from '@postern/contracts';
import { expect, test } from 'vitest';
import { messageRow } from '../../api/testing/message-row.ts';
import { groupRows } from './list-items.ts';

const NOW = new Date(2026, 10, 22, 12).getTime();

function row(day: number, subject: string): MessageRow {
  return messageRow({ subject, receivedAt: new Date(2026, 10, day, 9).toISOString() });
}

test('each day has one heading above its rows, and rows keep their number without the headings', () => {
  const items = groupRows([row(22, 'a'), row(22, 'b'), row(21, 'c')], NOW);
  const told = items.map((item) =>
    item.kind === 'heading' ? item.name : `${String(item.position)} ${item.row.subject}`,
  );
  expect(told).toEqual(['Today', '0 a', '1 b', 'Yesterday', '2 c']);
});

test('of nothing there is nothing', () => {
  expect(groupRows([], NOW)).toEqual([]);
});
