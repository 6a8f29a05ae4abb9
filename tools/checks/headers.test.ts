/** Real here: Postern behind a proxy that speaks TLS, HTTP over sockets, Mozilla's Observatory as a process of its own. */
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSession, judgeHeaders } from './headers.ts';
import { policyFaults } from './headers/policy.ts';
import { startPublicPostern } from './headers/public-postern.ts';
import type { PublicPostern } from './headers/public-postern.ts';

const SLOW_MS = 300_000;

type Fault = (headers: IncomingHttpHeaders) => IncomingHttpHeaders;

const without =
  (...names: readonly string[]): Fault =>
  (headers) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

const instead =
  (name: string, value: string): Fault =>
  (headers) => ({ ...headers, [name]: value });

const inPolicy =
  (part: string, replacement: string): Fault =>
  (headers) => {
    const policy = String(headers['content-security-policy']);
    if (!policy.includes(part)) throw new Error(`${part} is not in the policy`);
    return { ...headers, 'content-security-policy': policy.replace(part, replacement) };
  };

const cookie =
  (attribute: string): Fault =>
  (headers) => ({
    ...headers,
    'set-cookie': [
      asSession('__Host-pl_sid=a; Path=/; Secure; HttpOnly; SameSite=Lax').replace(attribute, ''),
    ],
  });

/** One header taken away or weakened each. */
const faults: Readonly<Record<string, Fault>> = {
  'no-policy': without('content-security-policy'),
  'policy-inline-script': inPolicy("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
  'policy-inline-style': inPolicy("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  'policy-eval': inPolicy("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
  'policy-any-host': inPolicy("script-src 'self'", 'script-src *'),
  'policy-plain-http': inPolicy("script-src 'self'", "script-src 'self' http://cdn.example"),
  'policy-no-default': inPolicy("default-src 'none';", ''),
  'policy-frames': inPolicy("; frame-ancestors 'none'", ''),
  'no-hsts': without('strict-transport-security'),
  'hsts-of-minutes': instead('strict-transport-security', 'max-age=600'),
  'no-nosniff': without('x-content-type-options'),
  'no-referrer-policy': without('referrer-policy'),
  'referrer-told': instead('referrer-policy', 'unsafe-url'),
  'no-resource-policy': without('cross-origin-resource-policy'),
  'cookie-in-clear': cookie(' Secure;'),
  'cookie-for-scripts': cookie(' HttpOnly;'),
  'cookie-for-other-sites': cookie(' SameSite=Lax'),
};

const marksOf = (name: string): number => (name.startsWith('cookie') ? 135 : 130);

describe('the judges of headers', () => {
  let postern: PublicPostern;
  let found: readonly string[];

  beforeAll(async () => {
    postern = await startPublicPostern();
    postern.weaken((headers, path) => faults[/\?fault=([\w-]+)/.exec(path)?.[1] ?? '']?.(headers) ?? headers);
    found = await judgeHeaders(
      postern,
      ['none', ...Object.keys(faults)].map((name) => ({
        path: `/sign-in?fault=${name}`,
        marks: marksOf(name),
      })),
    );
  }, SLOW_MS);

  afterAll(async () => {
    await postern.stop();
  });

  test('H01 H03: find nothing where there is none', () => {
    expect(found.filter((line) => line.startsWith('/sign-in?fault=none'))).toEqual([]);
  });

  test.each(Object.keys(faults))('H03 H10: see the fault %s', (name) => {
    expect(found.filter((line) => line.startsWith(`/sign-in?fault=${name}: `))).not.toEqual([]);
  });
});

test.each([
  ["script-src 'self'; object-src 'none'", []],
  ["script-src 'self'", ['object-src']],
  ["script-src 'self' https:; object-src 'none'", ['script-src']],
  ["script-src 'self' 'unsafe-inline'; object-src 'none'", ['script-src']],
  ["default-src 'self' data:", ['default-src']],
])('H03: csp_evaluator judges %s', (policy, expected) => {
  expect(policyFaults(policy).map((fault) => fault.split(':', 1)[0])).toEqual(expected);
});
