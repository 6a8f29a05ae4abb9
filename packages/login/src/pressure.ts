import { recordOffence } from './bans/ban-guard.ts';
import { DEFAULT_BAN_POLICY } from './bans/ban-policy.ts';
import { bannedKey } from './bans/banned-lately.ts';
import { neverBanned } from './bans/never-banned.ts';
import type { Captcha, CaptchaSubject, PressureLevel } from './captcha/captcha.ts';
import { HOUR_MS, MINUTE_MS } from './clock.ts';
import type { LoginContext } from './context.ts';
import { refuse } from './errors.ts';
import type { CaptchaRequired } from './login.ts';
import { networkIndex } from './budgets.ts';
import { widerNetworks } from './net/ip-key.ts';

/** From how many requests in its window on each level is asked for. */
interface Step {
  readonly key: string;
  readonly windowMs: number;
  /** Levels 1, 2 and 3. */
  readonly from: readonly [number, number, number];
}

const NEVER: number = Number.MAX_SAFE_INTEGER;

export interface PressedRequest {
  readonly emailIndex: string;
  readonly ipKey: string | undefined;
  /** Who completed a sign-in with this address before, or the first half of one, is not asked. */
  readonly isKnown: boolean;
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
  if (captcha === undefined || request.isKnown) return undefined;
  const pressed = { ...request, ipIndex: networkIndex(context, request.ipKey) };
  const asked = request.answer === undefined ? 0 : await pressureLevel(context, pressed, 'read');
  // An answer belongs to a request that was counted when it was asked; one that nobody asked for is counted here.
  const level = asked === 0 ? await pressureLevel(context, pressed, 'count') : asked;
  if (level === 0) return undefined;
  const subject: CaptchaSubject = { purpose: 'start', ipIndex: pressed.ipIndex, level };
  return request.answer === undefined
    ? askFor(context, captcha, subject)
    : judgeAnswer(context, captcha, { pressed, subject, answer: request.answer });
}

interface Pressed extends PressedRequest {
  readonly ipIndex: string;
}

async function askFor(
  context: LoginContext,
  captcha: Captcha,
  subject: CaptchaSubject,
): Promise<CaptchaRequired> {
  const { ipIndex, level } = subject;
  context.emit('captcha.issued', { ipIndex, data: { level } });
  return { ...refuse('captcha_required'), captcha: await captcha.challenge(subject) };
}

interface Answered {
  readonly pressed: Pressed;
  readonly subject: CaptchaSubject;
  readonly answer: string;
}

async function judgeAnswer(
  context: LoginContext,
  captcha: Captcha,
  { pressed, subject, answer }: Answered,
): Promise<CaptchaRequired | undefined> {
  const { ipIndex, level } = subject;
  // What was asked for a moment ago is taken, although others have raised the pressure meanwhile.
  const verdict = await captcha.verify(answer, { ...subject, level: level === 3 ? 2 : 1 });
  if (verdict === 'passed') {
    context.emit('captcha.passed', { ipIndex });
    return undefined;
  }
  context.emit(verdict === 'replayed' ? 'captcha.replay' : 'captcha.failed', { ipIndex });
  if (verdict === 'replayed') await recordOffence(context, pressed.ipKey, 'captcha.replay');
  // Or wrong answers would fetch challenges that nobody counts, and the level would never rise.
  await levelOfSteps(context, networkSteps(context, pressed), 'count');
  return { ...refuse('captcha_failed'), captcha: await captcha.challenge(subject) };
}

type Counting = 'count' | 'read';

async function pressureLevel(
  context: LoginContext,
  pressed: Pressed,
  counting: Counting,
): Promise<PressureLevel> {
  const { clock, store } = context;
  const banned = (await store.counters.peek(bannedKey(pressed.ipIndex), clock.now())) > 0 ? 2 : 0;
  const network = await levelOfSteps(context, networkSteps(context, pressed), counting);
  // A network that is asked for the most already must not fill the store with addresses it makes up.
  if (network === 3) return 3;
  // The first mails of an hour are free; whoever wants to use up somebody's budget works for it.
  const address: Step = { key: `address:${pressed.emailIndex}`, windowMs: HOUR_MS, from: [3, 4, 5] };
  return levelOf(Math.max(banned, network, await levelOfSteps(context, [address], counting)));
}

function networkSteps(context: LoginContext, { ipKey, ipIndex }: Pressed): readonly Step[] {
  const { limits } = context;
  const { hits: network, windowMs } = limits.sendPerNetwork;
  const wider = limits.softPerWiderNetwork;
  const site = limits.sendGlobally.hits;
  const ofSite: Step = { key: 'site', windowMs: MINUTE_MS, from: [site / 4, site / 2, site] };
  // Who is on the operator's own network, or named by them, does not press the site by being many.
  if (ipKey !== undefined && neverBanned(context.bans ?? DEFAULT_BAN_POLICY)(ipKey)) return [ofSite];
  return [
    { key: `network:${ipIndex}`, windowMs, from: [3, network / 2, network] },
    ofSite,
    ...widerNetworks(ipKey).map((key): Step => {
      const from: Step['from'] = [wider.hits, wider.hits * 2, NEVER];
      return { key: `wider:${networkIndex(context, key)}`, windowMs: wider.windowMs, from };
    }),
  ];
}

async function levelOfSteps(
  { store, clock }: LoginContext,
  steps: readonly Step[],
  counting: Counting,
): Promise<PressureLevel> {
  const now = clock.now();
  const levels = await Promise.all(
    steps.map(async ({ key, windowMs, from }) => {
      const name = `pressure:${key}`;
      const count =
        counting === 'count'
          ? (await store.counters.hit(name, windowMs, now)).count
          : await store.counters.peek(name, now);
      return from.filter((least) => count > least).length;
    }),
  );
  return levelOf(Math.max(...levels));
}

function levelOf(count: number): PressureLevel {
  if (count >= 3) return 3;
  return count === 2 ? 2 : count === 1 ? 1 : 0;
}
