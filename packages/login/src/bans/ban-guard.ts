import { networkIndex, secondsUntil } from '../budgets.ts';
import { DAY_MS, HOUR_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { widerNetworks } from '../net/ip-key.ts';
import { uuidV7 } from '../sessions/uuid-v7.ts';
import type { BanPolicy } from './ban-policy.ts';
import type { BanEvidence, BanRow } from './ban-store.ts';
import { rememberBan } from './banned-lately.ts';
import { neverBanned } from './never-banned.ts';
import { OFFENCES } from './offences.ts';
import type { OffenceName } from './offences.ts';

/**
 * [Note: Graduated bans]
 * Offences add points to the score of a network, half of which is forgotten in a day. A score that reaches a
 * threshold bans the network for the step that belongs to it; beyond the last step the length doubles up to a
 * cap. Every ban ends by itself. It stops who wants to start or finish a sign-in without being known: live
 * sessions go on, and the browser that started a sign-in may still finish it by its link.
 */

/** So many banned networks inside a wider one, within an hour, ban the wider one: /56 first, then /48. */
const CHILDREN_TO_ESCALATE: readonly number[] = [4, 8];
/** More accounts than this signed in from one network in a day: people share it, and a ban would hit them all. */
const SHARED_ACCOUNTS = 3;

/** The answer for a banned network; undefined where it is not, or bans are only tried out. */
export async function refuseBanned(
  context: LoginContext,
  ipKey: string | undefined,
): Promise<Refused | undefined> {
  if (context.bans === undefined || ipKey === undefined) return undefined;
  await settleForged(context, ipKey);
  const now = context.clock.now();
  const ban = await context.store.bans.findActive([ipKey, ...widerNetworks(ipKey)], now);
  if (ban === undefined) return undefined;
  const dryRun = context.bans.dryRun;
  context.emit('ip.ban_hit', { ipIndex: networkIndex(context, ipKey), reason: ban.reason, data: { dryRun } });
  return dryRun ? undefined : refuse('ip_banned', { retryAfter: secondsUntil(ban.expiresAt, now) });
}

/** Counts what a network did wrong, and bans it where that is enough. */
export async function recordOffence(
  context: LoginContext,
  ipKey: string | undefined,
  name: OffenceName,
  times = 1,
): Promise<void> {
  const policy = context.bans;
  if (policy === undefined || ipKey === undefined) return;
  const now = context.clock.now();
  const offence = {
    network: ipKey,
    name,
    points: OFFENCES[name] * times,
    halfLifeMs: policy.halfLifeMs,
    now,
  };
  const { score, evidence } = await context.store.bans.score(offence);
  context.emit('ip.score', { ipIndex: networkIndex(context, ipKey), reason: name, data: { score } });
  const level = policy.thresholds.filter((threshold) => score >= threshold).length - 1;
  if (level >= 0 && !neverBanned(policy)(ipKey))
    await ban(context, policy, { ipKey, level, score, evidence });
}

/** A completed sign-in speaks for its network; several accounts make it a shared one. */
export async function recordSuccess(
  context: LoginContext,
  ipKey: string | undefined,
  userId: string,
): Promise<void> {
  if (context.bans === undefined || ipKey === undefined) return;
  const ipIndex = networkIndex(context, ipKey);
  const now = context.clock.now();
  const account = context.keyring.index('index.ip', 'signed-in', ipKey, userId);
  const [isNew] = await Promise.all([
    context.store.once.put(account, now + DAY_MS, now),
    recordOffence(context, ipKey, 'login.success'),
  ]);
  if (isNew) await context.store.counters.hit(accountsKey(ipIndex), DAY_MS, now);
}

/** Forged tokens were refused without storage; here, where storage is used anyway, they are weighed. */
async function settleForged(context: LoginContext, ipKey: string): Promise<void> {
  const count = context.forged.take(ipKey);
  if (count === 0) return;
  context.emit('token.invalid', { ipIndex: networkIndex(context, ipKey), data: { count } });
  await recordOffence(context, ipKey, 'token.invalid', count);
}

interface Banning {
  readonly ipKey: string;
  readonly level: number;
  readonly score: number;
  readonly evidence: BanEvidence;
}

async function ban(context: LoginContext, policy: BanPolicy, banning: Banning): Promise<void> {
  const { ipKey, level, score, evidence } = banning;
  const ipIndex = networkIndex(context, ipKey);
  const now = context.clock.now();
  await rememberBan(context, ipIndex);
  if ((await context.store.counters.peek(accountsKey(ipIndex), now)) > SHARED_ACCOUNTS) return;
  const row: BanRow = {
    id: uuidV7(now),
    network: ipKey,
    level,
    reason: worst(evidence),
    evidence,
    startsAt: now,
    expiresAt: now + banLength(policy, level, score),
    liftedAt: undefined,
    liftedBy: undefined,
  };
  if (!(await context.store.bans.put(row))) return;
  const data = { level, minutes: Math.round((row.expiresAt - now) / 60_000), dryRun: policy.dryRun };
  context.emit(level === 0 ? 'ip.ban_applied' : 'ip.ban_escalated', { ipIndex, reason: row.reason, data });
  await escalate(context, policy, row);
}

/** Length of a step; beyond the last threshold it doubles with the score, up to the cap. */
export function banLength(policy: BanPolicy, level: number, score: number): number {
  const step = policy.steps[level] ?? policy.maxMs;
  const last = policy.thresholds.at(-1) ?? Infinity;
  const doublings =
    level === policy.thresholds.length - 1 ? Math.floor(Math.log2(Math.max(1, score / last))) : 0;
  return Math.min(policy.maxMs, step * 2 ** doublings);
}

/** Many banned networks of one wider network: whoever moves between them is stopped there. IPv6 only. */
async function escalate(context: LoginContext, policy: BanPolicy, child: BanRow): Promise<void> {
  if (!child.network.includes(':')) return;
  const now = child.startsAt;
  for (const [position, network] of widerNetworks(child.network).entries()) {
    const ipIndex = networkIndex(context, network);
    // Each counts once: one that is banned again and again says nothing about its neighbours.
    const inside = context.keyring.index('index.ip', 'banned-inside', network, child.network);
    if (!(await context.store.once.put(inside, now + HOUR_MS, now))) continue;
    const { count } = await context.store.counters.hit(`banned-inside:${ipIndex}`, HOUR_MS, now);
    if (count < (CHILDREN_TO_ESCALATE[position] ?? Infinity)) continue;
    const row: BanRow = {
      ...child,
      id: uuidV7(now),
      network,
      reason: 'banned-inside',
      evidence: { 'banned-inside': count },
      expiresAt: now + banLength(policy, 0, 0),
    };
    if (await context.store.bans.put(row))
      context.emit('ip.prefix_banned', { ipIndex, data: { inside: count, dryRun: policy.dryRun } });
  }
}

function worst(evidence: BanEvidence): string {
  const offences = Object.entries(evidence).filter(([name]) => name !== 'login.success');
  return offences.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'unknown';
}

function accountsKey(ipIndex: string): string {
  return `signed-in-accounts:${ipIndex}`;
}
