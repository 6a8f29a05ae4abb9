import { expect, test } from 'vitest';
import { EMPTY_DRAFT, toggled, tokenOf } from './token-draft.ts';

test('a fresh form asks for reading in all mailboxes, from anywhere, for 90 days', () => {
  expect(tokenOf({ ...EMPTY_DRAFT, name: 'Backup' })).toEqual({
    name: 'Backup',
    scopes: ['mail:read'],
    mailboxes: 'all',
    expiresInDays: 90,
    networks: [],
  });
});

test('what was ticked before “all” was chosen is not sent, and “only these” with none ticked is none', () => {
  expect(tokenOf({ ...EMPTY_DRAFT, mailboxIds: ['a'] }).mailboxes).toBe('all');
  expect(tokenOf({ ...EMPTY_DRAFT, isAll: false }).mailboxes).toEqual([]);
  expect(tokenOf({ ...EMPTY_DRAFT, isAll: false, mailboxIds: ['a', 'b'] }).mailboxes).toEqual(['a', 'b']);
});

test('networks are separated by blanks, commas or lines', () => {
  const networks = ' 203.0.113.0/24, 2001:db8::/32\n198.51.100.7 ';
  expect(tokenOf({ ...EMPTY_DRAFT, networks }).networks).toEqual([
    '203.0.113.0/24',
    '2001:db8::/32',
    '198.51.100.7',
  ]);
});

test('a box that is ticked twice is not ticked', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
