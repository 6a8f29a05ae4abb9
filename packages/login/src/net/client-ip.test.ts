import { describe, expect, test } from 'vitest';
import { LoginConfigError } from '../errors.ts';
import { clientIp, parseTrustedProxies } from './client-ip.ts';

const PROXIES = parseTrustedProxies(['10.0.0.0/24', 'fd00:1::/64', '127.0.0.1']);

describe('T-57 X-Forwarded-For', () => {
  test.each([
    ['changes nothing when the peer is no proxy', '198.51.100.7', '192.0.2.1', '198.51.100.7'],
    ['gives the client when the peer is a proxy', '10.0.0.2', '192.0.2.1', '192.0.2.1'],
    [
      'is read from the right: what the client wrote on the left changes nothing',
      '10.0.0.2',
      '6.6.6.6, 192.0.2.1',
      '192.0.2.1',
    ],
    ['skips further trusted proxies', '10.0.0.2', '6.6.6.6, 192.0.2.1, 10.0.0.3', '192.0.2.1'],
    ['is ignored from an unreadable entry on', '10.0.0.2', '192.0.2.1, garbage', '10.0.0.2'],
    ['is ignored when an entry has a port', '10.0.0.2', '192.0.2.1:4711', '10.0.0.2'],
    ['is ignored when it is empty', '10.0.0.2', '', '10.0.0.2'],
    ['does not let an entry beyond the client be judged', '10.0.0.2', 'garbage, 192.0.2.1', '192.0.2.1'],
    ['of proxies only gives the farthest of them', '10.0.0.2', '10.0.0.9, 10.0.0.3', '10.0.0.9'],
    ['counts a mapped peer as the IPv4 proxy it is', '::ffff:10.0.0.2', '192.0.2.1', '192.0.2.1'],
    ['works over IPv6', 'fd00:1::5', '2001:DB8::7', '2001:db8::7'],
    ['gives mapped entries as IPv4', '127.0.0.1', '::ffff:192.0.2.1', '192.0.2.1'],
  ])('%s', (_, peer, header, client) => {
    expect(clientIp(peer, header, PROXIES)).toBe(client);
  });

  test('in several headers is one list', () => {
    expect(clientIp('10.0.0.2', ['6.6.6.6', '192.0.2.1, 10.0.0.3'], PROXIES)).toBe('192.0.2.1');
  });

  test('with more hops than any chain of proxies is not read', () => {
    expect(clientIp('10.0.0.2', '10.0.0.3,'.repeat(40) + '192.0.2.1', PROXIES)).toBe('10.0.0.2');
  });

  test('without a list of proxies is never read', () => {
    expect(clientIp('10.0.0.2', '192.0.2.1', parseTrustedProxies([]))).toBe('10.0.0.2');
  });

  test('a socket without a readable peer gives nothing to believe', () => {
    expect(clientIp(undefined, '192.0.2.1', PROXIES)).toBeUndefined();
    expect(clientIp('/run/postern.sock', '192.0.2.1', PROXIES)).toBeUndefined();
  });
});

describe('T-58 a proxy list that would trust more than was meant is refused at construction', () => {
  test.each([
    ['::ffff:10.0.0.0/8'],
    ['::ffff:a00:0/104'],
    ['0.0.0.0/0'],
    ['10.0.0.0/7'],
    ['::/0'],
    ['2000::/15'],
    ['10.0.0.5/24'],
    ['10.0.0.0/33'],
    ['10.0.0.0/08'],
    ['10.0.0.0/'],
    ['10.0.0.0/24/24'],
    ['10.0.0/24'],
    ['fe80::1%eth0/64'],
    ['loopback'],
    [''],
  ])('%j', (entry) => {
    expect(() => parseTrustedProxies([entry])).toThrow(LoginConfigError);
  });
});
