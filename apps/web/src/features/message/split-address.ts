export interface AddressParts {
  readonly before: string;
  /** The part that decides whose site it is. */
  readonly domain: string;
  readonly after: string;
  readonly isPunycode: boolean;
}

/** Cuts an address so that the deciding part can stand out. Without the server's word the whole host name decides. */
export function splitAddress(href: string, registrableDomain: string | undefined): AddressParts {
  const host = URL.canParse(href) ? new URL(href).hostname : '';
  const domain =
    registrableDomain !== undefined && registrableDomain !== '' && host.endsWith(registrableDomain)
      ? registrableDomain
      : host;
  const at = domain === '' ? -1 : href.toLowerCase().indexOf(host) + host.length - domain.length;
  if (domain === '' || at < 0 || !href.toLowerCase().includes(host)) {
    return { before: href, domain: '', after: '', isPunycode: /(?:^|\.)xn--/.test(host) };
  }
  return {
    before: href.slice(0, at),
    domain: href.slice(at, at + domain.length),
    after: href.slice(at + domain.length),
    isPunycode: /(?:^|\.)xn--/.test(host),
  };
}
