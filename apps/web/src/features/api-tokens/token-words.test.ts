import type { ApiToken, Mailbox } from '@postern/contracts';
import { expect, test } from 'vitest';
import { mailboxesInWords, standingInWords } from './token-words.ts';

const NOW = new Date(2026, 10, 22, 12).getTime();
const TOKEN: ApiToken = {
  id: 't',
  name: 'Backup',
  prefix: 'pst_abcdefgh',
  scopes: ['mail:read'],
  mailboxes: 'all',
  networks: [],
  state: 'live',
  createdAt: '2026-11-01T08:00:00.000Z',
  expiresAt: '2027-01-30T08:00:00.000Z',
};

test.each([
  [{}, /^Never used · until /],
  [{ lastUsedAt: '2026-11-22T08:00:00.000Z' }, /^Last used \d[^·]* · until /],
  [{ lastUsedAt: '2026-11-22T08:00:00.000Z', lastUsedFrom: '203.0.113.7' }, / from 203\.0\.113\.7 · until /],
  [{ state: 'expired' }, /^Ended /],
  [{ state: 'revoked', revokedAt: '2026-11-20T08:00:00.000Z' }, /^Revoked /],
] as const)('a token with %o: %s', (change, words) => {
  expect(standingInWords({ ...TOKEN, ...change }, NOW)).toMatch(words);
});

test('what a token reaches is named; of what is gone the number is told; none is none', () => {
  const work: Mailbox = {
    id: 'a',
    name: 'Work',
    address: 'ann@work.example',
    host: 'h',
    port: 993,
    security: 'tls',
    username: 'ann',
    group: '',
    colour: 'teal',
    enabled: true,
    status: { state: 'live', since: '2026-11-22T08:00:00.000Z' },
    createdAt: '2026-11-01T08:00:00.000Z',
  };
  const words = (mailboxes: ApiToken['mailboxes']): string =>
    mailboxesInWords({ ...TOKEN, mailboxes }, [work]);
  expect(words('all')).toBe('All mailboxes, also those added later');
  expect(words(['a'])).toBe('Work');
  expect(words(['a', 'gone'])).toBe('2 mailboxes');
  expect(words([])).toContain('No mailbox');
});
