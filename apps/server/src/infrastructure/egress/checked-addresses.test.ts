/** Real: the guard's whole decision. The DNS port is a table; nothing is connected to. */
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { createAddressCheck } from './checked-addresses.ts';
import { interfaceAddresses } from './classify-address.ts';
import { EgressError } from './errors.ts';
import type { AllowedTarget, EgressUse, ResolvedAddress } from './types.ts';

const PUBLIC = '93.184.216.34';

function answersOf(addresses: readonly string[]): readonly ResolvedAddress[] {
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

interface Guarded {
  readonly decide: (host: string, port?: number, use?: EgressUse) => Promise<string>;
  readonly looked: string[];
  readonly reasons: string[];
}

function guard(
  names: Readonly<Record<string, readonly string[]>> = {},
  allow: readonly AllowedTarget[] = [],
): Guarded {
  const looked: string[] = [];
  const reasons: string[] = [];
  const table = new Map(Object.entries(names));
  const check = createAddressCheck({
    allow,
    now: () => 0,
    ownAddresses: ['8.8.4.4'],
    interfaceAddresses: () => new Set([...interfaceAddresses(), '8.8.4.5', '2606:4700:4700::1111']),
    onRefused: ({ reason }) => void reasons.push(reason),
    resolve: (host) => {
      looked.push(host);
      return Promise.resolve(answersOf(table.get(host) ?? []));
    },
  });
  const decide = async (host: string, port = 993, use: EgressUse = 'imap'): Promise<string> => {
    try {
      return (await check({ host, port, use })).map(({ address }) => address).join(' ');
    } catch (error) {
      if (error instanceof EgressError) return error.code;
      throw error;
    }
  };
  return { decide, looked, reasons };
}

describe('H19, H-70: an address that is not a public one is refused in every spelling', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '0',
    '0.0.0.0',
    '0.0.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0x7F.0.0.1',
    '0177.0.0.1',
    '017700000001',
    '0177.01',
    '127.0.0.1.',
    '[::1]',
    '::1',
    '::',
    '[::]',
    '[::ffff:127.0.0.1]',
    '::ffff:7f00:1',
    '[0:0:0:0:0:ffff:7f00:1]',
    '::127.0.0.1',
    '[fc00::1]',
    'fd00::1',
    '[fe80::1]',
    'fe80::1%eth0',
    '[fe80::1%25eth0]',
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '169.254.169.254',
    '169.254.0.1',
    '2852039166',
    '0xa9fea9fe',
    '0251.0376.0251.0376',
    '425.510.425.510',
    '[::ffff:a9fe:a9fe]',
    '::ffff:169.254.169.254',
    '100.100.100.200',
    '192.0.0.192',
    '192.0.0.1',
    '168.63.129.16',
    'fd00:ec2::254',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '198.19.255.255',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    'ff02::1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2002:0a00:0001::1',
    '2001:0:7f00:1::',
    '2001:db8::1',
    '100::1',
    'fec0::1',
    '3fff::1',
    '4000::1',
    '8.8.4.4',
    '8.8.4.5',
    '2606:4700:4700:0::1111',
    '１２７.0.0.1',
    '127。0。0。1',
    '①②⑦.0.0.1',
    '127.0.0.1%00.example.org',
    ' 127.0.0.1',
    '127.0.0.1 ',
    '\t10.0.0.1',
    '127.0.0.1\n',
    '127.0.0.1:993',
    'user@127.0.0.1',
    'A.com@127.0.0.1',
    'example.org\\@127.0.0.1',
    'example.org#@127.0.0.1',
    '127.0.0.1/',
    '//127.0.0.1',
    'http://127.0.0.1',
    '[127.0.0.1]',
    '[::1',
    '',
  ])('%j', async (host) => {
    const { decide, looked } = guard();
    expect(await decide(host)).toBe('EGRESS_REFUSED');
    expect(looked).toEqual([]);
  });

  test("the addresses of this machine's own interfaces are refused", async () => {
    const own = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
    expect(own.length).toBeGreaterThan(0);
    for (const { address } of own) expect(await guard().decide(address)).toBe('EGRESS_REFUSED');
  });

  test.each([
    PUBLIC,
    '8.8.8.8',
    '2606:2800:220:1:248:1893:25c8:1946',
    '172.32.0.1',
    '100.128.0.1',
    '192.169.0.1',
    '11.0.0.1',
  ])('a public address passes: %s', async (host) => {
    expect(await guard().decide(host)).toBe(host);
  });
});

describe('H19, H-70: names', () => {
  test.each([
    'localhost',
    'localhost.',
    'LOCALHOST',
    'a.localhost',
    'localhost.localdomain',
    'metadata.google.internal',
    'metadata',
    'redis',
    'printer.local',
    'nas.lan',
    'router.home.arpa',
    'db.corp',
    'x.onion',
    'ｌocalhost',
    'local\u00adhost',
  ])('%j is refused without looking it up', async (host) => {
    const { decide, looked } = guard({ [host]: [PUBLIC] });
    expect(await decide(host)).toBe('EGRESS_REFUSED');
    expect(looked).toEqual([]);
  });

  test.each([
    ['nip.io, dotted', '127.0.0.1.nip.io', ['127.0.0.1']],
    ['nip.io, dashed', '10-0-0-1.nip.io', ['10.0.0.1']],
    ['nip.io, hex', '7f000001.nip.io', ['127.0.0.1']],
    ['sslip.io, IPv6', '--1.sslip.io', ['::1']],
    ['IPv4 in IPv6', 'mapped.example.org', ['::ffff:127.0.0.1']],
    ['mapped, though public inside', 'mapped-public.example.org', [`::ffff:${PUBLIC}`]],
    ['NAT64 of a private address', 'nat64.example.org', ['64:ff9b::a00:1']],
    ['a public and a private answer', 'mixed.example.org', [PUBLIC, '10.0.0.1']],
    ['a public IPv4 and a local IPv6 answer', 'mixed6.example.org', [PUBLIC, 'fd00::1']],
    ['a CNAME that ends inside', 'cname.example.org', ['192.168.1.1']],
    ["this machine's public address", 'self.example.org', ['8.8.4.4']],
    ['an answer that is no address', 'garbage.example.org', ['not-an-address']],
    ['a zone in the answer', 'zone.example.org', ['fe80::1%lo']],
    ['more answers than a mail server has', 'many.example.org', Array.from({ length: 40 }, () => PUBLIC)],
  ])('%s: %s is unreachable', async (_what, host, answers) => {
    expect(await guard({ [host]: answers }).decide(host)).toMatch(/^EGRESS_(?:UNREACHABLE|REFUSED)$/u);
  });

  test('a name that leads inside and a name that does not exist cannot be told apart', async () => {
    const { decide, reasons } = guard({ 'db.example.org': ['10.0.0.5'] });
    expect(await decide('db.example.org')).toBe('EGRESS_UNREACHABLE');
    expect(await decide('nowhere.example.org')).toBe('EGRESS_UNREACHABLE');
    expect(reasons).toEqual(['private']);
  });

  test('a name is looked up once, and what was checked is what is connected to', async () => {
    let calls = 0;
    const check = createAddressCheck({
      allow: [],
      now: () => 0,
      resolve: () => {
        calls += 1;
        return Promise.resolve(answersOf(calls === 1 ? [PUBLIC] : ['127.0.0.1']));
      },
    });
    const target = { host: 'rebind.example.org', port: 993, use: 'imap' } as const;
    expect(await check(target)).toEqual(answersOf([PUBLIC]));
    expect(calls).toBe(1);
    await expect(check(target)).rejects.toMatchObject({ code: 'EGRESS_UNREACHABLE' });
  });

  test('IDN names are looked up in their ASCII form, with or without a trailing dot', async () => {
    const { decide, looked } = guard({ 'xn--80a1acny.xn--p1ai': [PUBLIC], 'imap.example.org': [PUBLIC] });
    expect(await decide('почта.рф')).toBe(PUBLIC);
    expect(await decide('IMAP.Example.org.')).toBe(PUBLIC);
    expect(looked).toEqual(['xn--80a1acny.xn--p1ai', 'imap.example.org']);
  });
});

describe('H19: ports', () => {
  test.each([
    ['imap', 993, PUBLIC],
    ['imap', 143, PUBLIC],
    ['https', 443, PUBLIC],
    ['imap', 25, 'EGRESS_REFUSED'],
    ['imap', 443, 'EGRESS_REFUSED'],
    ['imap', 6379, 'EGRESS_REFUSED'],
    ['imap', 11211, 'EGRESS_REFUSED'],
    ['imap', 0, 'EGRESS_REFUSED'],
    ['imap', 65536 + 993, 'EGRESS_REFUSED'],
    ['imap', Number.NaN, 'EGRESS_REFUSED'],
    ['https', 80, 'EGRESS_REFUSED'],
    ['https', 993, 'EGRESS_REFUSED'],
  ] as const)('%s on %d: %s', async (use, port, expected) => {
    expect(await guard().decide(PUBLIC, port, use)).toBe(expected);
  });
});

describe("the operator's exceptions", () => {
  const allow = [
    { host: 'Mail.lan', port: 1993 },
    { host: '10.0.0.5', port: 993 },
  ];
  const names = { 'mail.lan': ['10.0.0.9'], 'public.example.org': ['10.0.0.5'] };

  test('open exactly that host and port, for mail only', async () => {
    const { decide } = guard(names, allow);
    expect(await decide('mail.lan.', 1993)).toBe('10.0.0.9');
    expect(await decide('10.0.0.5', 993)).toBe('10.0.0.5');
    expect(await decide('::ffff:10.0.0.5', 993)).toBe('10.0.0.5');
    expect(await decide('mail.lan', 993)).toBe('EGRESS_REFUSED');
    expect(await decide('10.0.0.5', 143)).toBe('EGRESS_REFUSED');
    expect(await decide('10.0.0.9', 1993)).toBe('EGRESS_REFUSED');
    expect(await decide('mail.lan', 1993, 'https')).toBe('EGRESS_REFUSED');
    expect(await decide('10.0.0.5', 443, 'https')).toBe('EGRESS_REFUSED');
  });

  test('an exception that is no host is refused when the guard is made', () => {
    expect(() => guard({}, [{ host: '0x7f.1', port: 993 }])).toThrow(TypeError);
  });
});
