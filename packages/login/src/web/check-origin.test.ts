import { describe, expect, test } from 'vitest';
import { checkOrigin, hasContentType } from './check-origin.ts';
import type { OriginVerdict } from './check-origin.ts';

const OWN = 'https://mail.example.org';
const TRUSTED = [OWN];
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', undefined] as const;
const ORIGINS = [OWN, 'https://evil.example', 'null', undefined] as const;

function verdict(
  origin: string | undefined,
  site: string | undefined,
  hasCookie: boolean,
  mode?: string,
): OriginVerdict {
  return checkOrigin({
    method: 'POST',
    origin,
    secFetchSite: site,
    secFetchMode: mode,
    hasCookie,
    trusted: TRUSTED,
  });
}

/** The table of the design, written out by hand: allowed or not, for each Origin and Sec-Fetch-Site. */
const EXPECTED: Readonly<Record<string, readonly boolean[]>> = {
  // same-origin, same-site, cross-site, none, absent
  [OWN]: [true, true, true, true, true],
  'https://evil.example': [false, false, false, false, false],
  null: [true, false, false, false, false],
  undefined: [true, false, false, false, false],
};

describe('T-52 an unsafe request with a cookie', () => {
  for (const origin of ORIGINS) {
    for (const [position, site] of SITES.entries()) {
      const allowed = EXPECTED[String(origin)]?.[position] ?? false;
      test(`Origin ${String(origin)}, Sec-Fetch-Site ${String(site)}: ${allowed ? 'allowed' : 'refused'}`, () => {
        expect(verdict(origin, site, true).allowed).toBe(allowed);
      });
    }
  }
});

describe('T-52 the corners of the table', () => {
  test('without any cookie of ours, a client that sends neither header passes; with foreign headers it does not', () => {
    expect(verdict(undefined, undefined, false).allowed).toBe(true);
    expect(verdict('null', undefined, false).allowed).toBe(true);
    expect(verdict('https://evil.example', undefined, false).allowed).toBe(false);
    expect(verdict(undefined, 'cross-site', false).allowed).toBe(false);
  });

  test('Sec-Fetch-Site none passes only as a navigation that a person made', () => {
    expect(verdict(undefined, 'none', true, 'navigate').allowed).toBe(true);
    expect(verdict(undefined, 'none', true, 'cors').allowed).toBe(false);
    expect(verdict(undefined, 'cross-site', true, 'navigate').allowed).toBe(false);
  });

  test.each([
    [`${OWN}/`],
    [`${OWN}.evil.example`],
    ['https://mail.example.org:444'],
    ['http://mail.example.org'],
    ['https://MAIL.example.org'],
    [`${OWN} `],
    [''],
  ])('an origin that only looks like ours is foreign: %j', (origin) => {
    expect(verdict(origin, 'same-origin', true)).toEqual({ allowed: false, reason: 'origin-foreign' });
  });

  test('safe methods pass, every other method is checked, whatever its case', () => {
    const check = {
      origin: 'https://evil.example',
      secFetchSite: 'cross-site',
      hasCookie: true,
      trusted: TRUSTED,
    };
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(checkOrigin({ ...check, method }).allowed).toBe(true);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'get', 'TRACE', 'X']) {
      expect(checkOrigin({ ...check, method }).allowed).toBe(false);
    }
  });
});

describe('T-52 the content type', () => {
  test.each([
    ['application/json', 'json', true],
    ['Application/JSON; charset=utf-8', 'json', true],
    ['application/json+x', 'json', false],
    ['text/plain; application/json', 'json', false],
    ['text/plain', 'json', false],
    [undefined, 'json', false],
    ['application/x-www-form-urlencoded', 'form', true],
    ['multipart/form-data; boundary=x', 'form', false],
  ] as const)('%s is %s: %s', (contentType, expected, result) => {
    expect(hasContentType(contentType, expected)).toBe(result);
  });
});
