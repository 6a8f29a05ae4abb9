import type { LoginEventType } from '../events.ts';

export interface WebhookEndpoint {
  /** `https:` only. */
  readonly url: string;
  /** `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks). The second one signs too, during a rotation. */
  readonly secrets: readonly [string] | readonly [string, string];
  /** Which events; a trailing `*` stands for any ending. Default: every suspicious one. */
  readonly types?: readonly (LoginEventType | `${string}*`)[];
}

export interface WebhookConfig {
  readonly endpoints: readonly WebhookEndpoint[];
  /**
   * Hosts, as `name:port`, that may be reached although they are not public, and without TLS: for receivers on
   * the same machine.
   */
  readonly allowHosts?: readonly string[];
}
