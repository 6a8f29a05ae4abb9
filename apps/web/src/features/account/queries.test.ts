import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { answering } from '../../api/testing/answering.ts';
import { historyQuery } from './queries.ts';

test('the history goes on before the oldest entry that was shown, and ends where the server says so', async () => {
  const asked = await answering([{ entries: [], next: 40 }, { entries: [] }], () =>
    new QueryClient().infiniteQuery({ ...historyQuery, pages: 3 }),
  );
  expect(asked).toEqual(['/api/v1/me/history', '/api/v1/me/history?before=40']);
});
