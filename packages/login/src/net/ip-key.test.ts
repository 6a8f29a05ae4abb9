import { describe, expect, test } from 'vitest';
import { ipKey, networkKeys } from './ip-key.ts';

describe('T-59 one client has one key, however its address is spelled', () => {
  test.each([
    ['1.2.3.4', '1.2.3.4'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::ffff:102:304', '1.2.3.4'],
    ['0:0:0:0:0:FFFF:1.2.3.4', '1.2.3.4'],
    ['64:ff9b::102:304', '1.2.3.4'],
    ['2002:102:304::1', '1.2.3.4'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['2001:DB8::1', '2001:db8::/64'],
    ['2001:db8:0:0:1:2:3:4', '2001:db8::/64'],
    ['2001:db8:0:1::', '2001:db8:0:1::/64'],
    ['::1', '::/64'],
  ])('%s', (address, key) => {
    expect(ipKey(address)).toBe(key);
  });
});

describe('T-59 what is not an address has no key, rather than somebody else’s', () => {
  test.each([
    ['01.2.3.4'],
    ['1.2.3'],
    ['0x7f000001'],
    ['017700000001'],
    ['2130706433'],
    ['1.2.3.4:80'],
    ['[::1]'],
    ['1.2.3.4/32'],
    [' 1.2.3.4'],
    ['::ffff:1.2.3'],
    ['1::2::3'],
    ['garbage'],
    [''],
  ])('%j', (address) => {
    expect(ipKey(address)).toBeUndefined();
  });
});

describe('T-60 moving about inside a network', () => {
  test('ten thousand addresses of one /64 are one key', () => {
    const keys = new Set(Array.from({ length: 10_000 }, (_, i) => ipKey(`2001:db8:1:2::${i.toString(16)}`)));
    expect(keys).toEqual(new Set(['2001:db8:1:2::/64']));
  });

  test('twenty /64s of one /56 share its wider key, and those of one /48 theirs', () => {
    const addresses = Array.from(
      { length: 20 },
      (_, i) => `2001:db8:1:ab${i.toString(16).padStart(2, '0')}::1`,
    );
    const wider = addresses.map((address) => networkKeys(address)?.wider);
    expect(new Set(wider.map((keys) => keys?.[0]))).toEqual(new Set(['2001:db8:1:ab00::/56']));
    expect(new Set(wider.map((keys) => keys?.[1]))).toEqual(new Set(['2001:db8:1::/48']));
    expect(networkKeys('192.0.2.77')?.wider).toEqual(['192.0.2.0/24']);
  });
});
