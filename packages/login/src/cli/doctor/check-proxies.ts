import { isTrustedNetwork, clientIp, parseTrustedProxies } from '../../net/client-ip.ts';
import { LoginConfigError } from '../../errors.ts';
import type { TrustedProxies } from '../../net/client-ip.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding } from './finding.ts';

/** A request as the site's server sees it. */
export interface SampleRequest {
  /** Address of the socket's other end. */
  readonly peer: string;
  /** Names in lower case, as `req.headers` of Node has them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface ProxyParts {
  readonly publicOrigin: string;
  /** As given to the handler. */
  readonly trustedProxies: readonly string[];
  readonly sample: SampleRequest | undefined;
}

/** Networks of proxies and machines, not of people. */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '127.0.0.0/8',
  '100.64.0.0/10',
  '::1',
  'fc00::/16',
  'fd00::/16',
];

/** Whether the declared proxies are those that requests come through: or everybody shares one address, and one ban. */
export function checkProxies({ publicOrigin, trustedProxies, sample }: ProxyParts): readonly Finding[] {
  let proxies: TrustedProxies;
  try {
    proxies = parseTrustedProxies(trustedProxies);
  } catch (error) {
    if (!(error instanceof LoginConfigError)) throw error;
    return [fail('proxies', error.message, 'Name single addresses or small networks of your own proxies.')];
  }
  if (sample === undefined) {
    return [
      warn(
        'proxies',
        `${String(trustedProxies.length)} declared, and no request to compare with.`,
        'Give one as your server sees it: --sample-request FILE with {"peer", "headers"}.',
      ),
    ];
  }
  return [checkChain(sample, proxies), ...checkNames(sample, publicOrigin)];
}

function checkChain({ peer, headers }: SampleRequest, proxies: TrustedProxies): Finding {
  const forwarded = headers['x-forwarded-for'];
  const trusted = isTrustedNetwork(peer, proxies);
  const isPrivate = isTrustedNetwork(peer, parseTrustedProxies(PRIVATE));
  if (!trusted && (forwarded !== undefined || headers['forwarded'] !== undefined)) {
    const message = `The request names other addresses, but ${peer} is no declared proxy.`;
    return isPrivate
      ? fail('proxies', message, `Declare it (trustedProxies: ['${peer}']), or all visitors share its bans.`)
      : warn(
          'proxies',
          message,
          'If it is yours, declare it; if not, somebody forges headers, and nothing is lost.',
        );
  }
  if (trusted && forwarded === undefined) {
    return fail(
      'proxies',
      `${peer} is a declared proxy but sends no X-Forwarded-For.`,
      'Have the proxy set it; only this header is read.',
    );
  }
  const client = clientIp(peer, forwarded, proxies);
  if (client === undefined)
    return fail('proxies', `"${peer}" is no address.`, 'Give the address of the socket.');
  return isTrustedNetwork(client, parseTrustedProxies(PRIVATE))
    ? warn(
        'proxies',
        `The visitor seems to be ${client}, a private address.`,
        'Is another proxy on the way? Declare it.',
      )
    : ok('proxies', `The visitor of the sample is ${client}.`);
}

function checkNames({ headers }: SampleRequest, publicOrigin: string): readonly Finding[] {
  const { host, protocol } = new URL(publicOrigin);
  const findings: Finding[] = [];
  const seen = headers['x-forwarded-host'] ?? headers['host'];
  if (typeof seen === 'string' && seen !== host) {
    const advice = 'Harmless for links, which are made of publicUrl; but cookies need the same host.';
    findings.push(warn('host', `The request was for "${seen}", publicUrl says "${host}".`, advice));
  }
  const scheme = headers['x-forwarded-proto'];
  if (scheme === 'http' && protocol === 'https:') {
    findings.push(
      warn(
        'host',
        'The request came by http.',
        'Have the proxy redirect to https: browsers drop __Host- cookies on http.',
      ),
    );
  }
  return findings;
}
