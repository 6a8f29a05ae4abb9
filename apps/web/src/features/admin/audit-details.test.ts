import type { AuditEntry } from '@postern/contracts';
import { expect, test } from 'vitest';
import { detailsOf } from './audit-details.ts';

const ENTRY: AuditEntry = {
  seq: 1,
  at: '2026-11-22T08:00:00.000Z',
  type: 'admin.action',
  words: 'Changed a cap',
  group: 'administration',
  severity: 'info',
  outcome: 'ok',
  hash: '00',
};

test('why, and what else is known, in words', () => {
  expect(detailsOf({ ...ENTRY, reason: 'wrong code', data: { mailbox_cap: 12, format: 'csv' } })).toEqual([
    'wrong code',
    'mailbox cap 12',
    'format csv',
  ]);
});

test('what the words or the link say already, and ids, are left out', () => {
  const id = '019a0000-0000-7000-8000-000000000001';
  expect(
    detailsOf({ ...ENTRY, data: { action: 'x', target: 'y', ban: 'z', invitation: 'i', device: id } }),
  ).toEqual([]);
});

test('nothing is known: nothing is said', () => {
  expect(detailsOf(ENTRY)).toEqual([]);
});
