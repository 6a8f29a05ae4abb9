import { describe, expect, test } from 'vitest';
import { LoginConfigError } from '../errors.ts';
import { clearCookie, cookieNames, readCookie, setCookie } from './cookies.ts';

const NAME = '__Host-pl_sid';

describe('T-55 a planted cookie', () => {
  test('beside ours makes the session unreadable rather than a matter of order', () => {
    expect(readCookie(`${NAME}=a; ${NAME}=b`, NAME)).toEqual({ outcome: 'duplicate' });
    expect(readCookie(`${NAME}=a; x=1; ${NAME}=a`, NAME)).toEqual({ outcome: 'duplicate' });
    expect(readCookie(`${NAME}=a;${NAME}=`, NAME)).toEqual({ outcome: 'duplicate' });
  });

  test.each([
    ['..Host-pl_sid=x'],
    ['__host-pl_sid=x'],
    ['x=1;  __Host-pl_sid=x'],
    ['\u00a0__Host-pl_sid=x'],
    ['\t__Host-pl_sid=x'],
    ['__Host-pl_sid =x'],
    ['__Host-pl_sid2=x'],
    ['x__Host-pl_sid=x'],
    ['__Host-pl_sid'],
    ['a=__Host-pl_sid=x'],
  ])('with a name that is only like ours is ignored: %j', (header) => {
    expect(readCookie(header, NAME)).toEqual({ outcome: 'absent' });
  });

  test.each([
    [`${NAME}=`],
    [`${NAME}="abc"`],
    [`${NAME}=a b`],
    [`${NAME}=a%20b`],
    [`${NAME}=é`],
    [`x=${'a'.repeat(40_000)}; ${NAME}=a`],
    [undefined],
  ])('with a value that we never set is ignored: %#', (header) => {
    expect(readCookie(header, NAME)).toEqual({ outcome: 'absent' });
  });

  test('beside ours under another name does not hide ours', () => {
    expect(readCookie(`..Host-pl_sid=x; ${NAME}=abc; y=2`, NAME)).toEqual({ outcome: 'found', value: 'abc' });
  });
});

describe('cookies that are set', () => {
  test('T-53 are host-only, secure, unreadable for scripts, and lax', () => {
    expect(setCookie(NAME, 'abc_-', 900)).toBe(
      '__Host-pl_sid=abc_-; Max-Age=900; Path=/; Secure; HttpOnly; SameSite=Lax',
    );
    expect(clearCookie(NAME)).toBe('__Host-pl_sid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax');
  });

  test.each([['a;b'], ['a\r\nb'], ['a, b'], ['"a"'], ['é']])('T-56 never carry %j', (value) => {
    expect(() => setCookie(NAME, value, 1)).toThrow(TypeError);
  });

  test.each([['pl_'], ['__host-pl_'], ['__Secure-pl_'], ['__Host-'], ['__Host-a;'], ['__Host-a=']])(
    'T-56 are never called %j',
    (prefix) => {
      expect(() => cookieNames(prefix)).toThrow(LoginConfigError);
    },
  );
});
