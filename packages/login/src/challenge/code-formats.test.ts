import { describe, expect, test } from 'vitest';
import { LoginConfigError } from '../errors.ts';
import { ask, codeOf, openSite } from '../testing/steps.ts';

describe.each([
  ['chars8', /^[2-9B-Y]{4}-[2-9B-Y]{4}$/],
  ['digits8', /^\d{4}-\d{4}$/],
  ['digits6', /^\d{6}$/],
] as const)('codes of the format %s', (format, shape) => {
  test('A09 are mailed in it, and sign in', async () => {
    const site = openSite({ code: { format, acceptWeakCode: true } });
    const { cid } = await ask(site, site.kit.browserA, 'mo@example.org');
    const { code } = site.kit.lastMail();
    expect(code).toMatch(shape);
    const typed = ` ${code.replace('-', ' ').toLowerCase()} `;
    expect(codeOf(await site.login.completeCode({ cid, code: typed, ...site.kit.browserA.input }))).toBe(
      'ok',
    );
  });
});

test('six digits are refused at construction unless they are accepted in words', () => {
  expect(() => openSite({ code: { format: 'digits6' } })).toThrow(LoginConfigError);
});
