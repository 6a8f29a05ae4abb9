import { expect, test } from 'vitest';
import { readSubject } from './read-subject.ts';

test('an alarming subject is read', () => {
  expect(readSubject('⚠ FINAL WARNING CASE #99412: 412,30 €!!')).toEqual({
    hasAlarmSign: true,
    isShouted: true,
    hasReference: true,
    hasAmount: true,
    exclamationMarks: 2,
  });
});

test('a plain subject has nothing of it', () => {
  expect(readSubject('Minutes of Tuesday')).toEqual({
    hasAlarmSign: false,
    isShouted: false,
    hasReference: false,
    hasAmount: false,
    exclamationMarks: 0,
  });
});

test('a short name in capitals is not shouted', () => {
  expect(readSubject('NATO and UNESCO').isShouted).toBe(false);
});
