import { LoginConfigError } from '../errors.ts';
import { isLoginEventType, LOGIN_EVENTS } from '../events.ts';
import { hostAndPort } from '../net/egress-target.ts';
import type { WebhookConfig, WebhookEndpoint } from './webhook-config.ts';
import { matchesType } from './webhook-types.ts';
import { webhookSecret } from './webhook-secret.ts';

const EVENT_TYPES = Object.keys(LOGIN_EVENTS).filter(isLoginEventType);

/**
 * Refuses endpoints that could not be right, at construction. Never quotes a URL or a secret: either may be one.
 * @throws LoginConfigError `webhooks…`
 */
export function checkWebhooks({ endpoints, allowHosts = [] }: WebhookConfig): void {
  for (const host of allowHosts) {
    const url = URL.canParse(`https://${host}`) ? new URL(`https://${host}`) : undefined;
    if (url === undefined || hostAndPort(url) !== host) {
      throw new LoginConfigError(
        'webhooks.allowHosts',
        `"${host}" is not a host and port such as hooks.lan:8443.`,
      );
    }
  }
  const urls = new Set(endpoints.map(({ url }) => url));
  if (urls.size < endpoints.length) throw new LoginConfigError('webhooks.endpoints', 'name one URL twice.');
  endpoints.forEach((endpoint, position) => {
    checkEndpoint(endpoint, `webhooks.endpoints[${String(position)}]`, allowHosts);
  });
}

function checkEndpoint(endpoint: WebhookEndpoint, setting: string, allowHosts: readonly string[]): void {
  checkUrl(endpoint.url, `${setting}.url`, allowHosts);
  const secrets: readonly string[] = endpoint.secrets;
  if (
    secrets.length < 1 ||
    secrets.length > 2 ||
    !secrets.every((text) => webhookSecret(text) !== undefined)
  ) {
    throw new LoginConfigError(
      `${setting}.secrets`,
      'must be one or two of "whsec_" and 24 to 64 random bytes in base64.',
    );
  }
  if (new Set(secrets).size < secrets.length) {
    throw new LoginConfigError(`${setting}.secrets`, 'must be two different ones.');
  }
  for (const pattern of endpoint.types ?? []) {
    if (EVENT_TYPES.some((type) => matchesType(pattern, type))) continue;
    throw new LoginConfigError(`${setting}.types`, `"${pattern}" stands for no event.`);
  }
}

function checkUrl(text: string, setting: string, allowHosts: readonly string[]): void {
  if (!URL.canParse(text)) throw new LoginConfigError(setting, 'is not a URL.');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new LoginConfigError(setting, 'must hold no credentials and no fragment.');
  }
  const excepted = url.protocol === 'http:' && allowHosts.includes(hostAndPort(url));
  if (url.protocol !== 'https:' && !excepted) {
    throw new LoginConfigError(setting, 'must be https, or http on a host and port of webhooks.allowHosts.');
  }
}
