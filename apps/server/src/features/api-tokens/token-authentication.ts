import { ipKey } from '@postern/login';
import type { HostEventType, Login, TrustedProxies } from '@postern/login';
import type { ApiSessions } from '@postern/login/api';
import type { FastifyRequest } from 'fastify';
import { clientAddress } from '../../http/browser.ts';
import type { TokenCaller } from '../../http/caller.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import { stateOf } from './model.ts';
import type { ApiTokenModel } from './model.ts';
import { isAllowedFrom } from './networks.ts';
import { createNowAndThen } from './now-and-then.ts';
import { scopesOf } from './present.ts';
import type { ApiTokenStore } from './store.ts';
import { parseToken } from './token-text.ts';
import type { NetworkBudget } from './network-budget.ts';

/** Longest header that is looked at; ours are below 1 KiB. */
const HEADER_MAX_CHARS = 8_192;
/** The last use is written at most once in this time. Milliseconds. */
const TOUCH_MS = 60_000;

export interface TokenAuthenticationParts {
  readonly store: ApiTokenStore;
  readonly apiSessions: ApiSessions;
  readonly isOpen: (userId: string) => Promise<boolean>;
  readonly login: Pick<Login, 'record'>;
  readonly wrong: NetworkBudget;
  readonly proxies: TrustedProxies;
  readonly clock: Clock;
}

/**
 * Who an `Authorization` header speaks for.
 * @throws HttpProblem token_invalid, alike for what is malformed, unknown, expired, revoked, of a closed account or
 * from a wrong network; too_many_requests where a network sends many of those.
 */
export type TokenAuthentication = (request: FastifyRequest, header: string) => Promise<TokenCaller>;

/** The token of a header (RFC 6750, section 2.1; the scheme in any case), undefined for every other text. Total (T-84). */
function readAuthorization(header: string): string | undefined {
  if (header.length > HEADER_MAX_CHARS) return undefined;
  return /^bearer +([\x21-\x7e]+)$/i.exec(header)?.[1];
}

export function createTokenAuthentication(parts: TokenAuthenticationParts): TokenAuthentication {
  const { store, apiSessions, login, wrong, proxies, clock } = parts;
  const isDue = createNowAndThen(clock);

  return async (request, header) => {
    const address = clientAddress(request, proxies);
    const network = address === undefined ? undefined : ipKey(address);
    const token = readAuthorization(header);
    const caller = token === undefined ? undefined : await callerOf(token, { request, address, network });
    if (caller !== undefined) return caller;
    const retryAfter = wrong.spend(network);
    throw retryAfter === undefined
      ? new HttpProblem('token_invalid')
      : new HttpProblem('too_many_requests', { retryAfter });
  };

  async function callerOf(token: string, from: Origin): Promise<TokenCaller | undefined> {
    const text = parseToken(token);
    if (text === undefined) return callerOfAccessToken(token);
    const found = await store.bySecret(text);
    // An account that is closed is closed for its programs too, at once (A25).
    if (found === undefined || !(await parts.isOpen(found.userId))) return undefined;
    const refused = refusalOf(found, from.address, clock.now());
    if (refused !== undefined) {
      tell(refused, found, from);
      return undefined;
    }
    await touch(found, from);
    return {
      kind: 'token',
      userId: found.userId,
      tokenId: found.id,
      scopes: new Set(found.scopes),
      mailboxIds: found.mailboxes === 'all' ? 'all' : new Set(found.mailboxes),
      trace: {},
    };
  }

  async function callerOfAccessToken(token: string): Promise<TokenCaller | undefined> {
    const verified = await apiSessions.verify(token);
    if (!verified.ok) {
      if (verified.error.status >= 500) throw new HttpProblem('unavailable');
      return undefined;
    }
    const { sub, sid, scope } = verified.claims;
    // The library remembers for half a minute who was let in; an account that is closed is closed at once.
    if (!(await parts.isOpen(sub))) return undefined;
    const scopes = new Set(scopesOf(scope));
    return { kind: 'token', userId: sub, tokenId: sid, scopes, mailboxIds: 'all', trace: {} };
  }

  async function touch(token: ApiTokenModel, from: Origin): Promise<void> {
    const now = clock.now();
    if (token.lastUsedAt !== undefined && now - token.lastUsedAt < TOUCH_MS) return;
    if (await store.touch(token.id, now, from.address)) record('token_api.used_first', token, from);
  }

  function tell(refused: Refusal, token: ApiTokenModel, from: Origin): void {
    if (isDue(`${refused.type} ${token.id} ${from.network ?? ''}`))
      record(refused.type, token, from, refused.reason);
  }

  function record(type: HostEventType, token: ApiTokenModel, from: Origin, reason?: string): void {
    login.record(type, {
      userId: token.userId,
      ipKey: from.network,
      userAgent: from.request.headers['user-agent'],
      ...(reason === undefined ? {} : { reason }),
      data: { tokenId: token.id, name: token.name },
    });
  }
}

interface Origin {
  readonly request: FastifyRequest;
  readonly address: string | undefined;
  readonly network: string | undefined;
}

interface Refusal {
  readonly type: HostEventType;
  readonly reason: string;
}

/** Why a token whose secret is right is refused: its owner is told, whoever sent it is not. */
function refusalOf(token: ApiTokenModel, address: string | undefined, now: number): Refusal | undefined {
  const state = stateOf(token, now);
  if (state === 'revoked') return { type: 'token_api.denied', reason: 'revoked' };
  if (state === 'expired') return { type: 'token_api.expired', reason: 'expired' };
  if (!isAllowedFrom(token.networks, address)) return { type: 'token_api.ip_mismatch', reason: 'network' };
  return undefined;
}
