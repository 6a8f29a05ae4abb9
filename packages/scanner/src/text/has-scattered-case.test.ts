import { expect, test } from 'vitest';
import { hasScatteredCase } from './has-scattered-case.ts';

test.each(['kRzWnyD', 'kkzWneyD', 'ORnKfvgT', 'KLzDTvIq', 'tYbcXa8ZkP'])(
  '%s has capitals by dice',
  (name) => {
    expect(hasScatteredCase(name)).toBe(true);
  },
);

test.each([
  'anna.berg',
  'AnnaBerg',
  'FrankWallaceJunior',
  'ANNA',
  'annaB',
  'McBerg',
  'JSmith',
  'iPhone',
  'NoReply2',
  'ab',
  'OneStopPlus',
])('%s is written as names are', (name) => {
  expect(hasScatteredCase(name)).toBe(false);
});
