import { MAILBOX_CAP_MAX } from '@postern/contracts';
import { expect, test } from 'vitest';
import { choiceOf, wantedCap } from './cap-choice.ts';

test.each([
  [undefined, 'default'],
  ['unlimited', 'unlimited'],
  [0, 'number'],
  [12, 'number'],
] as const)('a cap of %s is the choice %s', (own, choice) => {
  expect(choiceOf(own)).toBe(choice);
});

test.each([
  ['default', '7', 'default'],
  ['unlimited', 'x', 'unlimited'],
  ['number', '0', 0],
  ['number', '12', 12],
  ['number', String(MAILBOX_CAP_MAX), MAILBOX_CAP_MAX],
  ['number', String(MAILBOX_CAP_MAX + 1), undefined],
  ['number', '-1', undefined],
  ['number', '2.5', undefined],
  ['number', '', undefined],
  ['number', ' ', undefined],
  ['number', 'many', undefined],
] as const)('%s with “%s” typed would save %s', (choice, typed, cap) => {
  expect(wantedCap(choice, typed)).toBe(cap);
});
