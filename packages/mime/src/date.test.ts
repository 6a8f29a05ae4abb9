import { describe, expect, test } from 'vitest';
import { parseDate } from './date.ts';

describe('dates', () => {
  test.each([
    ['RFC 5322', 'Fri, 21 Nov 1997 09:55:06 -0600', '1997-11-21T15:55:06Z'],
    ['without weekday and seconds', '21 Nov 1997 09:55 +0000', '1997-11-21T09:55:00Z'],
    ['a comment', 'Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)', '1969-02-14T03:02:00Z'],
    ['comments inside', 'Thu,\t13\tFeb\t1969\t23:32:54\t-0330 (x)', '1969-02-14T03:02:54Z'],
    ['a two-digit year', '21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06Z'],
    ['a two-digit year of this century', '21 Nov 26 09:55:06 GMT', '2026-11-21T09:55:06Z'],
    ['a named zone', '21 Nov 1997 09:55:06 PST', '1997-11-21T17:55:06Z'],
    ['an unknown zone is UTC', '21 Nov 1997 09:55:06 XYZ', '1997-11-21T09:55:06Z'],
    ['no zone is UTC', '21 Nov 1997 09:55:06', '1997-11-21T09:55:06Z'],
    ['GMT with an offset', '21 Nov 1997 09:55:06 GMT+0100', '1997-11-21T08:55:06Z'],
    ['asctime', 'Fri Nov 21 09:55:06 1997', '1997-11-21T09:55:06Z'],
    ['month first', 'Nov 21, 1997 09:55:06 +0100', '1997-11-21T08:55:06Z'],
    ['dashes', '21-Nov-1997 09:55:06 +0100', '1997-11-21T08:55:06Z'],
    ['a long month', 'Friday, 21 November 1997 09:55:06 +0000', '1997-11-21T09:55:06Z'],
    ['ISO 8601', '1997-11-21T09:55:06+01:00', '1997-11-21T08:55:06Z'],
    ['a leap second', '30 Jun 2015 23:59:60 +0000', '2015-07-01T00:00:00Z'],
  ])('%s', (_title, written, expected) => {
    expect(parseDate(written)).toBe(Date.parse(expected));
  });

  test.each([
    '',
    'yesterday',
    '31 Feb 2020 10:00:00 +0000',
    '99 Nov 1997 09:55:06',
    '21 Nov 1997 25:00:00',
    '('.repeat(100_000),
  ])('no date: %.40s', (written) => {
    expect(parseDate(written)).toBeUndefined();
  });
});
