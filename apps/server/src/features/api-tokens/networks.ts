import { isTrustedNetwork, LoginConfigError, parseTrustedProxies } from '@postern/login';

/**
 * Places of entries that name no network, are wider than /8 (IPv4) or /16 (IPv6), have bits beyond their prefix, or
 * write IPv4 inside IPv6: lenient readers take those for half the Internet.
 */
export function wrongNetworks(networks: readonly string[]): readonly number[] {
  return networks.flatMap((network, position) => (isNetwork(network) ? [] : [position]));
}

/** Whether a client may use a token from its address. Without a list from anywhere; with one, never from nowhere. */
export function isAllowedFrom(networks: readonly string[], address: string | undefined): boolean {
  if (networks.length === 0) return true;
  return address !== undefined && isTrustedNetwork(address, parseTrustedProxies(networks));
}

function isNetwork(text: string): boolean {
  try {
    parseTrustedProxies([text]);
    return true;
  } catch (error) {
    if (error instanceof LoginConfigError) return false;
    throw error;
  }
}
