import { describe, expect, test } from 'vitest';
import { unflow } from './format-flowed.ts';

describe('format=flowed (RFC 3676)', () => {
  test.each([
    ['soft breaks are joined', 'a \r\nb\r\nc', 'a b\nc', false],
    ['DelSp drops the blank', 'a \r\nb', 'ab', true],
    ['stuffed blanks are taken off', ' From me\r\n >x', 'From me\n>x', false],
    ['quotes of one depth are joined', '> a \r\n> b\r\n>> c', '> a b\n>> c', false],
    ['another depth ends the line', '> a \r\nb', '> a \nb', false],
    ['the signature line stays', 'a \r\n-- \r\nme', 'a \n-- \nme', false],
  ])('%s', (_title, written, expected, deleteSpace) => {
    expect(unflow(written, deleteSpace)).toBe(expected);
  });
});
