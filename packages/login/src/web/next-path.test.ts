import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeNextPath } from './next-path.ts';

const ORIGIN = 'https://app.example';

describe('T-51 A37 a target outside the site is refused', () => {
  test.each([
    ['//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['///evil.example'],
    ['/..//evil.example'],
    ['/.//evil.example'],
    ['https:evil.example'],
    ['https:/evil.example'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['https://app.example.evil.example'],
    ['https://app.example@evil.example'],
    ['http://app.example/x'],
    ['//app.example/ok'],
    ['https://APP.example:443/ok'],
    ['https://app.example/ok'],
    ['ok'],
    ['?x'],
    [''],
    ['\0/ok'],
    [' https://evil.example'],
    ['/ok\r\nSet-Cookie: a=b'],
    ['/ok path'],
    ['https://app.example\\@evil.example'],
    ['https://evil.example#@app.example'],
    ['／／evil.example'],
    ['/%2e//evil.example'],
    ['/a/..//evil.example'],
    [`/${'x'.repeat(2_048)}`],
  ])('%j', (next) => {
    expect(safeNextPath(next, ORIGIN)).toBeUndefined();
  });
});

describe('T-51 A37 a path of the site is kept', () => {
  test.each([
    ['/', '/'],
    ['/ok#x', '/ok#x'],
    ['/ok?next=//evil.example', '/ok?next=//evil.example'],
    ['/%2f/evil.example', '/%2f/evil.example'],
    ['/%5cevil.example', '/%5cevil.example'],
    ['/a/../../b', '/b'],
    ['/\u3000/evil.example', '/%E3%80%80/evil.example'],
  ])('%j', (next, path) => {
    expect(safeNextPath(next, ORIGIN)).toBe(path);
  });

  test('and whatever is kept stays on the site when a browser follows it, and is kept unchanged again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('/', '//', '/.', '/\\', '/a/..', ''),
        (rest, start) => {
          const path = safeNextPath(start + rest, ORIGIN);
          if (path === undefined) return true;
          return new URL(path, ORIGIN).origin === ORIGIN && safeNextPath(path, ORIGIN) === path;
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
