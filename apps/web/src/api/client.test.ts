import type { RouteContract } from '@postern/contracts';
import { expect, test } from 'vitest';
import { addressOf, ApiProblem, wordsOf } from './client.ts';

const ROUTE = {
  method: 'GET',
  path: '/api/v1/mailboxes/{mailboxId}/folders/{folderId}',
  summary: 'x',
  access: 'user',
  status: 204,
} as const satisfies RouteContract;

test('parts of an address cannot break out of their place', () => {
  const params = { mailboxId: 'a/../b?x', folderId: 'Ü&#' };
  expect(addressOf(ROUTE, { params })).toBe('/api/v1/mailboxes/a%2F..%2Fb%3Fx/folders/%C3%9C%26%23');
});

test('what was not chosen is not asked for', () => {
  const address = addressOf(ROUTE, {
    params: { mailboxId: 'a', folderId: 'b' },
    query: { q: 'x&y=z', days: 7, cursor: undefined },
  });
  expect(address).toBe('/api/v1/mailboxes/a/folders/b?q=x%26y%3Dz&days=7');
});

test('words of the server are shown; of anything else it is said that it was not reached', () => {
  expect(wordsOf(new ApiProblem(502, undefined))).toContain('makes no sense');
  expect(wordsOf(new Error('secret detail'))).toBe(
    'Postern could not be reached. Check your connection; it is tried again by itself.',
  );
});
