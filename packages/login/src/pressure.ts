import { DEFAULT_BAN_POLICY } from './bans/ban-policy.ts';
import { neverBanned } from './bans/never-banned.ts';
import type { CaptchaSubject, PressureLevel } from './captcha/captcha.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './clock.ts';
import type { LoginContext } from './context.ts';
import { refuse } from './errors.ts';
import type { CaptchaRequired } from './login.ts';
import { networkIndex } from './budgets.ts';
import { widerNetworks } from './net/ip-key.ts';

/** From how many requests in its window on each level is asked for. */
interface Steps {
  readonly key: string;
  readonly windowMs: number;
  /** Levels 1, 2 and 3. */
  readonly from: readonly [number, number, number];
}

const NEVER: number = Number.MAX_SAFE_INTEGER;

export interface PressedRequest {
  readonly emailIndex: string;
  readonly ipKey: string | undefined;
  /** A browser that completed a sign-in with this address before is not asked. */
  readonly isKnownDevice: boolean;
  readonly answer: string | undefined;
}

/**
 * Under pressure a request has to bring the answer of a captcha: the level rises with what its network, its
 * wider network, its address and the whole site are asked for. Without a captcha configured this costs nothing
 * and asks nothing.
 */
export async function askUnderPressure(
  context: LoginContext,
  request: PressedRequest,
): Promise<CaptchaRequired | undefined> {
  const { captcha } = context;
  if (captcha === undefined || request.isKnownDevice) return undefined;
  const ipIndex = networkIndex(context, request.ipKey);
  const level = await pressureLevel(context, request, ipIndex);
  if (level === 0) return undefined;
  const subject: CaptchaSubject = { purpose: 'start', ipIndex, level };
  if (request.answer !== undefined) {
    // What was asked for a moment ago is taken, although others have raised the pressure meanwhile.
    const least = { ...subject, level: level === 3 ? 2 : 1 } as const;
    const verdict = await captcha.verify(request.answer, least);
    if (verdict === 'passed') {
      context.emit('captcha.passed', { ipIndex });
      return undefined;
    }
    context.emit(verdict === 'replayed' ? 'captcha.replay' : 'captcha.failed', { ipIndex });
    return { ...refuse('captcha_failed'), captcha: await captcha.challenge(subject) };
  }
  context.emit('captcha.issued', { ipIndex, data: { level } });
  return { ...refuse('captcha_required'), captcha: await captcha.challenge(subject) };
}

/** A network that was banned works harder for a day, whatever it does. */
export async function rememberBan(context: LoginContext, ipIndex: string): Promise<void> {
  await context.store.counters.hit(`pressure:banned:${ipIndex}`, DAY_MS, context.clock.now());
}

async function pressureLevel(
  context: LoginContext,
  { emailIndex, ipKey, answer }: PressedRequest,
  ipIndex: string,
): Promise<PressureLevel> {
  const { limits, clock, store } = context;
  const network = limits.sendPerNetwork.hits;
  const wider = limits.softPerWiderNetwork;
  const site = limits.sendGlobally.hits;
  const now = clock.now();
  // Who is on the operator's own network, or named by them, does not press the site by being many.
  const isOwn = ipKey !== undefined && neverBanned(context.bans ?? DEFAULT_BAN_POLICY)(ipKey);
  const steps: readonly Steps[] = [
    ...(isOwn
      ? []
      : [
          {
            key: `network:${ipIndex}`,
            windowMs: limits.sendPerNetwork.windowMs,
            from: [3, network / 2, network] as const,
          },
        ]),
    // The first mails of an hour are free; whoever wants to use up somebody's budget works for it.
    { key: `address:${emailIndex}`, windowMs: HOUR_MS, from: [3, 4, 5] },
    { key: 'site', windowMs: MINUTE_MS, from: [site / 4, site / 2, site] },
    ...(isOwn ? [] : widerNetworks(ipKey)).map((key) => ({
      key: `wider:${networkIndex(context, key)}`,
      windowMs: wider.windowMs,
      from: [wider.hits, wider.hits * 2, NEVER] as const,
    })),
  ];
  const counted = await Promise.all(
    steps.map(async ({ key, windowMs, from }) => {
      // An answer belongs to a request that was counted when it was asked.
      const count =
        answer === undefined
          ? (await store.counters.hit(`pressure:${key}`, windowMs, now)).count
          : await store.counters.peek(`pressure:${key}`, now);
      return from.filter((least) => count > least).length;
    }),
  );
  const banned = (await store.counters.peek(`pressure:banned:${ipIndex}`, now)) > 0 ? 2 : 0;
  return levelOf(Math.max(banned, ...counted));
}

function levelOf(count: number): PressureLevel {
  if (count >= 3) return 3;
  return count === 2 ? 2 : count === 1 ? 1 : 0;
}
