/** What an address says about who connected. */
export type AddressClass = 'public' | 'loopback' | 'private';

const PART = /^\d{1,3}$/;

/** Reads an IPv4 or IPv6 address, as trace fields write it; undefined where it is neither. */
export function readAddress(written: string): string | undefined {
  const bare = written.replace(/^\[|\]$/g, '').replace(/^ipv6:/i, '');
  return isFour(bare) || isSix(bare) ? bare.toLowerCase() : undefined;
}

/** Whether the address is one of the Internet (RFC 6890). The address has been read by readAddress. */
export function classOf(address: string): AddressClass {
  const four = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (!isFour(four)) return classOfSix(address);
  const [first = 0, second = 0] = four.split('.').map(Number);
  if (first === 127) return 'loopback';
  const isShared = first === 100 && second >= 64 && second < 128;
  const isLocal = (first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168);
  const isLink = first === 169 && second === 254;
  return first === 0 || first === 10 || isShared || isLocal || isLink ? 'private' : 'public';
}

function classOfSix(address: string): AddressClass {
  if (address === '::1') return 'loopback';
  return /^(?:f[cd]|fe[89ab])/.test(address) || address === '::' ? 'private' : 'public';
}

function isFour(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => PART.test(part) && Number(part) <= 255);
}

function isSix(text: string): boolean {
  const groups = text.split(':');
  if (groups.length < 3 || groups.length > 9 || text.length > 45) return false;
  const tail = groups.at(-1) ?? '';
  const plain = tail.includes('.') ? groups.slice(0, -1) : groups;
  return plain.every((group) => /^[0-9a-f]{0,4}$/i.test(group)) && (!tail.includes('.') || isFour(tail));
}
