import type { Ban } from '@postern/contracts';
import type { BanRow } from '@postern/login';
import { toTimestamp } from '../../../infrastructure/clock.ts';

/** What was counted against a network: one, and many. What speaks for it is not shown. */
const OFFENCE_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'limit.exceeded': ['request above a limit', 'requests above a limit'],
  'code.failed': ['wrong code', 'wrong codes'],
  'match.failed': ['wrong number of a sign-in', 'wrong numbers of a sign-in'],
  'mfa.failed': ['wrong second factor', 'wrong second factors'],
  'password.failed': ['wrong password', 'wrong passwords'],
  'token.invalid': ['made-up link', 'made-up links'],
  'api_token.failed': ['minute of wrong API tokens', 'minutes of wrong API tokens'],
  'captcha.replay': ['used proof of work, offered again', 'used proofs of work, offered again'],
};

export function presentBan(ban: BanRow, now: number): Ban {
  const { id, network, liftedAt } = ban;
  return {
    id,
    network,
    state: liftedAt !== undefined ? 'lifted' : ban.expiresAt > now ? 'active' : 'ended',
    isManual: ban.reason === 'manual',
    evidence: evidenceOf(ban),
    startsAt: toTimestamp(ban.startsAt),
    expiresAt: toTimestamp(ban.expiresAt),
    ...(liftedAt === undefined ? {} : { liftedAt: toTimestamp(liftedAt) }),
  };
}

/** "12 wrong codes", the most frequent first. */
function evidenceOf({ evidence }: BanRow): string[] {
  return Object.entries(evidence)
    .filter(([name]) => Object.hasOwn(OFFENCE_WORDS, name))
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => {
      const [one, many] = OFFENCE_WORDS[name] ?? [name, name];
      return `${String(count)} ${count === 1 ? one : many}`;
    });
}
