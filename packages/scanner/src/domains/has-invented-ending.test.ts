import { expect, test } from 'vitest';
import { hasInventedEnding } from './has-invented-ending.ts';
import { isNumberedHost } from './is-numbered-host.ts';
import { readHost } from './read-host.ts';

test.each(['qzf.hgkr.zzq', 'shop.eu-new', 'mail.otto.newslette'])(
  '%s ends in nothing that exists',
  (host) => {
    expect(hasInventedEnding(readHost(host))).toBe(true);
  },
);

test.each([
  'berg.com',
  'berg.co.uk',
  'xn--e1afmkfd.xn--p1ai',
  'nas.local',
  'berg.example',
  'localhost',
  '192.0.2.1',
  'mta1.xt.local',
])('%s may exist', (host) => {
  expect(hasInventedEnding(readHost(host))).toBe(false);
});

test.each([
  'ip203-0-113-9.cloud.example',
  '9.113.0.203.host.example',
  'vmi1234567.hoster.example',
  'dsl-7.net.example',
])('%s is a number for a name', (host) => {
  expect(isNumberedHost(readHost(host))).toBe(true);
});

test.each([
  'mail.berg.example',
  'mta12.berg.example',
  'berg.example',
  'a48-85.smtp-out.mailer.example',
  'o1.ptr7350.berg.example',
])('%s is a name', (host) => {
  expect(isNumberedHost(readHost(host))).toBe(false);
});
