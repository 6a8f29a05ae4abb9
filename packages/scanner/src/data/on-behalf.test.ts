import { expect, test } from 'vitest';
import { isOnBehalfHost } from './on-behalf.ts';

test.each([
  'intuit.com',
  'notification.intuit.com',
  'sent-via.netsuite.com',
  'shop.example.com.cname.cjm.adobe.com',
])('writes for others: %s', (host) => {
  expect(isOnBehalfHost(host)).toBe(true);
});

test.each(['intuit.com.berg.example', 'fake-intuit.com', 'netsuite.com.evil.example', '', 'com'])(
  'does not, and may be an impostor: %s',
  (host) => {
    expect(isOnBehalfHost(host)).toBe(false);
  },
);
