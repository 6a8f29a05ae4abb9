import { describe, expect, test } from 'vitest';
import { createPhraseFinder } from './phrase-finder.ts';

const finder = createPhraseFinder({
  money: ['earn $ #', 'act now', "don't wait", 'lose # pounds'],
  stems: ['refinanc* your', 'remove ~ list', 'заработ* в интернете'],
  signs: ['代开发票'],
  short: ['to opt out', '% off', 'без # риска'],
});

const groups = (text: string): readonly string[] => [...finder.find(text).keys()];

describe('phrases are found', () => {
  test.each([
    ['you can earn $5,000 a week', 'money'],
    ['act now', 'money'],
    ["please don't wait", 'money'],
    ['lose 20 pounds', 'money'],
    ['refinancing your house', 'stems'],
    ['remove list', 'stems'],
    ['remove me from list', 'stems'],
    ['заработок в интернете', 'stems'],
    ['本公司代开发票', 'signs'],
    ['and to opt out', 'short'],
    ['20,000 % off.', 'short'],
    ['без 100 риска', 'short'],
  ])('%s', (text, group) => {
    expect(groups(text)).toEqual([group]);
  });
});

describe('phrases are not found', () => {
  test.each([
    'react nowhere',
    'act',
    'earn it',
    'remove one two three list',
    'refinance',
    'now act',
    '',
    "don't",
    "don't waits",
    'too opt out',
    'без риска',
    'act\u{10400} now',
    'act\u0301 now',
    'lose 20',
  ])('%s', (text) => {
    expect(groups(text)).toEqual([]);
  });
});

test('each phrase counts once', () => {
  expect(finder.find('act now act now act now').get('money')).toEqual(['act now']);
});
