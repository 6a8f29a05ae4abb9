import type { BanRow } from '@postern/login';
import { expect, test } from 'vitest';
import { presentBan } from './present-ban.ts';

const BAN: BanRow = {
  id: '01890000-0000-7000-8000-000000000000',
  network: '203.0.113.7',
  level: 1,
  reason: 'score',
  evidence: {},
  startsAt: 0,
  expiresAt: 1_000,
  liftedAt: undefined,
  liftedBy: undefined,
};

test('H13: what was seen is told in words, the most frequent first, and what speaks for the network is left out', () => {
  const evidence = { 'code.failed': 1, 'token.invalid': 12, 'login.success': 3, 'password.failed': 4 };
  expect(presentBan({ ...BAN, evidence }, 0).evidence).toEqual([
    '12 made-up links',
    '4 wrong passwords',
    '1 wrong code',
  ]);
});

test('H13: a ban holds until its end, unless somebody lifted it', () => {
  expect(presentBan(BAN, 999).state).toBe('active');
  expect(presentBan(BAN, 1_000).state).toBe('ended');
  expect(presentBan({ ...BAN, liftedAt: 5, liftedBy: 'ann' }, 10).state).toBe('lifted');
});
