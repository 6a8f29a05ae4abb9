import type { BanRow, BanStore } from '../../bans/ban-store.ts';
import { parseEvidence } from '../sql/ban-row.ts';
import { fieldsOf, listOf, numberOf, unexpected } from './answers.ts';
import { EXTEND, FIND_ACTIVE, LIFT, LIST, PUT, SCORE, TAKE_EXPIRED } from './ban-scripts.ts';
import type { RedisClient } from './redis-client.ts';
import { redisScript } from './redis-script.ts';

/** Bans and scores in Redis: one script, one round trip, for each call. */
export function redisBans(redis: RedisClient, prefix: string): BanStore {
  function caller(script: string): (...args: readonly (string | number)[]) => Promise<unknown> {
    const call = redisScript(redis, script);
    return (...args) => call([prefix], ...args);
  }
  const [score, put, findActive, list] = [caller(SCORE), caller(PUT), caller(FIND_ACTIVE), caller(LIST)];
  const [lift, extend, takeExpired] = [caller(LIFT), caller(EXTEND), caller(TAKE_EXPIRED)];
  return {
    async score({ network, name, points, halfLifeMs, now }) {
      const [exact, evidence] = listOf(await score(network, name, points, halfLifeMs, now));
      return { score: numberOf(exact), evidence: parseEvidence(textOf(evidence)) };
    },
    async put(ban) {
      const { id, network, level, startsAt, expiresAt } = ban;
      return numberOf(await put(id, network, level, startsAt, expiresAt, ...fieldValues(ban))) === 1;
    },
    findActive: async (networks, now) => optionalBan(await findActive(now, ...networks)),
    list: async ({ now, includeEnded, limit }) =>
      listOf(await list(now, includeEnded ? 1 : 0, limit)).map(banOf),
    lift: async (id, by, now) => optionalBan(await lift(id, by, now)),
    extend: async (id, expiresAt, now) => optionalBan(await extend(id, expiresAt, now)),
    takeExpired: async (now) => listOf(await takeExpired(now)).map(banOf),
  };
}

function fieldValues(ban: BanRow): readonly (string | number)[] {
  const fields = { ...ban, evidence: JSON.stringify(ban.evidence) };
  return Object.entries({ ...fields, liftedAt: ban.liftedAt ?? '', liftedBy: ban.liftedBy ?? '' }).flat();
}

function optionalBan(answer: unknown): BanRow | undefined {
  return listOf(answer).length === 0 ? undefined : banOf(answer);
}

function banOf(answer: unknown): BanRow {
  const fields = fieldsOf(answer);
  const text = (name: string): string => textOf(fields.get(name));
  const lifted = text('liftedAt') !== '';
  return {
    id: text('id'),
    network: text('network'),
    level: numberOf(text('level')),
    reason: text('reason'),
    evidence: parseEvidence(text('evidence')),
    startsAt: numberOf(text('startsAt')),
    expiresAt: numberOf(text('expiresAt')),
    liftedAt: lifted ? numberOf(text('liftedAt')) : undefined,
    liftedBy: lifted ? text('liftedBy') : undefined,
  };
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw unexpected();
  return value;
}
