import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Scope } from './scopes.ts';

/**
 * Live API tokens of one person. Each program deserves one of its own, and a list of fifty can still be read by who
 * looks for the one that does not belong there.
 */
export const API_TOKENS_MAX = 50;
/** Days. Long enough to forget about a script for a season, short enough that a forgotten one ends. */
export const API_TOKEN_DAYS_DEFAULT = 90;
/** Days: ten years. What lives longer than the machine it is on is nobody's any more. */
export const API_TOKEN_DAYS_MAX = 3_650;
/** Networks a token may be tied to: the offices and servers of one script. */
export const API_TOKEN_NETWORKS_MAX = 20;
/** Mailboxes a token may be limited to; nobody has more. */
const MAILBOXES_MAX = 1_000;

/** One line that can be shown: no control characters, no marks that turn the direction of the text. */
const oneLine = (max: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1, 'needs a name')
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'must be one line of plain characters');

const Scopes = z
  .array(Scope)
  .min(1, 'choose at least one')
  .max(Scope.options.length)
  .refine((scopes) => new Set(scopes).size === scopes.length, 'names something twice');

/** `all`: also those that are connected later. A list may become empty; it then reaches nothing. */
export const TokenMailboxes = z.union([z.literal('all'), z.array(Id).max(MAILBOXES_MAX)]);
export type TokenMailboxes = z.infer<typeof TokenMailboxes>;

export const NewApiToken = z.strictObject({
  name: oneLine(64),
  scopes: Scopes,
  mailboxes: z.union([z.literal('all'), z.array(Id).min(1, 'choose at least one').max(MAILBOXES_MAX)]),
  expiresInDays: z.int().min(1).max(API_TOKEN_DAYS_MAX).default(API_TOKEN_DAYS_DEFAULT),
  /** Addresses or networks (CIDR) it may be used from; an empty list: from anywhere. */
  networks: z.array(z.string().trim().min(1).max(64)).max(API_TOKEN_NETWORKS_MAX).default([]),
});
export type NewApiToken = z.infer<typeof NewApiToken>;

export const API_TOKEN_STATES = ['live', 'expired', 'revoked'] as const;

export const ApiToken = z.object({
  id: Id,
  name: z.string(),
  /** `pst_` and the eight characters after it: enough to find a token, not to use it. */
  prefix: z.string(),
  scopes: z.array(Scope),
  mailboxes: TokenMailboxes,
  networks: z.array(z.string()),
  state: z.enum(API_TOKEN_STATES),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  revokedAt: Timestamp.optional(),
  /** Written at most once a minute. */
  lastUsedAt: Timestamp.optional(),
  lastUsedFrom: z.string().optional(),
});
export type ApiToken = z.infer<typeof ApiToken>;

export const ApiTokenList = z.object({
  tokens: z.array(ApiToken),
  /** Most live tokens of one person. */
  limit: z.int(),
  /** Requests a minute that each may make. */
  requestsPerMinute: z.int(),
});
export type ApiTokenList = z.infer<typeof ApiTokenList>;

/** The token itself is in this answer and nowhere else, ever. */
export const CreatedApiToken = z.object({ secret: z.string(), token: ApiToken });
export type CreatedApiToken = z.infer<typeof CreatedApiToken>;

/** One call of a program, as its owner may see it later. */
export const ApiRequest = z.object({
  at: Timestamp,
  method: z.string(),
  /** Pattern of the address, such as `/api/v1/messages/{locationId}`; empty where there is none. */
  route: z.string(),
  status: z.int(),
  /** Code of the problem, where it was answered with one. */
  error: z.string().optional(),
  mailboxId: Id.optional(),
  /** Rows it was given. */
  count: z.int().optional(),
  /** Network it came from, its last part taken away. */
  network: z.string().optional(),
  /** First word of its User-Agent. */
  agent: z.string().optional(),
  /** Milliseconds. */
  latencyMs: z.int(),
});
export type ApiRequest = z.infer<typeof ApiRequest>;

export const ApiRequestsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** From an earlier answer: what is older than it. */
  before: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .optional(),
});

export const ApiRequestList = z.object({
  requests: z.array(ApiRequest),
  /** For `before`; left out on the last page. */
  next: z.string().optional(),
  /** After so many days an entry is deleted. */
  keptDays: z.int(),
});
export type ApiRequestList = z.infer<typeof ApiRequestList>;

/** For a client that would rather have a short access token and renew it than keep one long-lived secret. */
export const NewApiSession = z.strictObject({
  client: oneLine(64),
  scopes: Scopes,
});

/** Access token (JWT, RFC 9068) and the refresh token that renews it once. */
export const ApiSessionTokens = z.object({
  id: Id,
  accessToken: z.string(),
  tokenType: z.literal('Bearer'),
  /** Seconds. */
  expiresIn: z.int(),
  /** Works once; the answer brings the next one. */
  refreshToken: z.string(),
  refreshExpiresAt: Timestamp,
  scopes: z.array(Scope),
});
export type ApiSessionTokens = z.infer<typeof ApiSessionTokens>;

export const ApiSession = z.object({
  id: Id,
  client: z.string(),
  scopes: z.array(Scope),
  signedInAt: Timestamp,
  /** When it was made or last renewed. */
  refreshedAt: Timestamp,
  expiresAt: Timestamp,
});
export type ApiSession = z.infer<typeof ApiSession>;
export const ApiSessionList = z.object({ sessions: z.array(ApiSession) });
export type ApiSessionList = z.infer<typeof ApiSessionList>;

const RefreshToken = z.string().min(1).max(512);
export const RefreshRequest = z.strictObject({
  refreshToken: RefreshToken,
  /** Fewer than the client has, for this access token alone. */
  scopes: Scopes.optional(),
});
export const RevokeRequest = z.strictObject({ refreshToken: RefreshToken });

/** Public halves of the keys that sign access tokens (RFC 7517). */
export const KeySet = z.object({
  keys: z.array(z.record(z.string(), z.unknown())),
});
