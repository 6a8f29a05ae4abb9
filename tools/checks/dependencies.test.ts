import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findBad, FLOORS, isBelow, readLock } from './dependencies.ts';

const CHECKSUM = 'sha512-made-up';

function lockOf(packages: Readonly<Record<string, unknown>>): ReturnType<typeof readLock> {
  return readLock(JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } }));
}

test.each(FLOORS)('H24: $name below its floor is named, wherever it is installed', ({ name, from }) => {
  const below = { version: '0.0.1', integrity: CHECKSUM };
  expect(findBad(lockOf({ [`node_modules/${name}`]: below }))).toHaveLength(1);
  expect(findBad(lockOf({ [`node_modules/other/node_modules/${name}`]: below }))).toHaveLength(1);
  const good = { version: from ?? '999.0.0', integrity: CHECKSUM };
  expect(findBad(lockOf({ [`node_modules/${name}`]: good }))).toHaveLength(from === undefined ? 1 : 0);
});

test('H24: a package without a checksum is named; our own workspaces need none', () => {
  expect(findBad(lockOf({ 'node_modules/left-pad': { version: '1.3.0' } }))).toEqual([
    'node_modules/left-pad: has no checksum in the lock file.',
  ]);
  expect(findBad(lockOf({ 'node_modules/@postern/mime': { link: true } }))).toEqual([]);
});

test.each([
  ['10.4.0', '10.4.1', true],
  ['10.4.1', '10.4.1', false],
  ['10.10.0', '10.4.1', false],
  ['9.99.99', '10.4.1', true],
  ['10.4.1-rc.1', '10.4.1', true],
  ['11.0.0-rc.1', '10.4.1', false],
])('%s is below %s: %s', (version, floor, expected) => {
  expect(isBelow(version, floor)).toBe(expected);
});

test('O12 H21: nothing is installed that reports errors or usage to somebody', () => {
  const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const reporting =
    /^(@sentry|@bugsnag|@datadog|@amplitude|@segment|@honeybadger-io|@opentelemetry)\/|^(posthog|mixpanel|newrelic|rollbar|raygun|analytics-node|applicationinsights|dd-trace|logrocket)/;
  const names = readLock(lock).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => reporting.test(name))).toEqual([]);
});
