import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { answering } from '../../api/testing/answering.ts';
import { requestsQuery } from './queries.ts';

test('the calls of a token go on before the oldest that was shown', async () => {
  const answers = [
    { requests: [], keptDays: 30, next: '40' },
    { requests: [], keptDays: 30 },
  ];
  const asked = await answering(answers, () =>
    new QueryClient().infiniteQuery({ ...requestsQuery('t1'), pages: 3 }),
  );
  expect(asked).toEqual([
    '/api/v1/api-tokens/t1/requests?limit=50',
    '/api/v1/api-tokens/t1/requests?limit=50&before=40',
  ]);
});
