/**
 * Real here: a whole Postern over HTTP with its database on disk, its sign-in library and its printed mails. Made up are
 * the clock, and what three people do, by a seed that is printed; POSTERN_TEST_SEED has it again.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../promises/testing/seeded-random.ts';
import { DOORS, SESSION_DOORS, take } from './testing/steps.ts';
import type { Step } from './testing/steps.ts';
import { NAMES, startWorld } from './testing/world.ts';
import type { AccountState, Name, World } from './testing/world.ts';

/** Worlds, and what is done in each. Each world takes some seconds. */
const RUNS = 5;
const STEPS_MAX = 60;
const TEST_MS = 600_000;

interface Seen {
  /** What the random walk reached, so that a walk that reaches nothing is no proof. */
  sessions: number;
  passwords: number;
}

/** What is true before or after a step. Nothing happens between the end of one and the start of the next. */
interface Before {
  readonly sessions: Readonly<Record<Name, string | undefined>>;
  readonly accounts: Readonly<Record<Name, AccountState>>;
}

class Act {
  readonly #name: Name;
  readonly #step: Step;

  constructor(name: Name, step: Step) {
    this.#name = name;
    this.#step = step;
  }

  /** `before` is what was seen last; gives what is seen after this. */
  async run(seen: Seen, world: World, before: Before): Promise<Before> {
    world.pass(61_000);
    await take(world, { name: this.#name }, this.#step);
    const after = await look(world);
    for (const name of NAMES) {
      this.#judgeSession(world, name, { before, after, seen });
      this.#judgePassword(world, name, { before, after, seen });
    }
    expect(world.weakSessionsOfBob()).toBe(0);
    return after;
  }

  /** Nobody is ever anybody else, and a session comes through three doors only. */
  #judgeSession(world: World, name: Name, { before, after, seen }: Judged): void {
    const session = after.sessions[name];
    expect([name, session ?? world.addressOf(name)]).toEqual([name, world.addressOf(name)]);
    if (session === undefined || before.sessions[name] === session) return;
    seen.sessions += 1;
    expect([name, this.toString()]).toEqual([this.#name, expect.stringMatching(/^\w+: (code|token|totp)/)]);
    const step = this.#step;
    if ('door' in step) expect(SESSION_DOORS).toContain(step.door);
    if (name === 'bob') expect(step.does).toBe('totp');
  }

  /** The password of an account changes by its owner's hand alone, with a token of the mailbox or inside a session. */
  #judgePassword(world: World, name: Name, { before, after, seen }: Judged): void {
    const [was, is] = [before.accounts[name], after.accounts[name]];
    if (was.hash === is.hash) return;
    seen.passwords += 1;
    expect(name).toBe(this.#name);
    const step = this.#step;
    if (step.does === 'token' && step.door === '/forgot/new') {
      expect(world.actors[name].tokens).not.toEqual([]);
      return;
    }
    // A sign-up of an address without an account.
    if ('door' in step && step.door === '/sign-in/prove/verify_email') expect(was.exists).toBe(false);
    else {
      expect(step.does).toMatch(/^(change|remove)$/);
      expect(before.sessions[name]).toBeDefined();
    }
  }

  toString(): string {
    return `${this.#name}: ${this.#step.does} ${JSON.stringify(this.#step)}`;
  }
}

interface Judged {
  readonly before: Before;
  readonly after: Before;
  readonly seen: Seen;
}

async function look(world: World): Promise<Before> {
  const [ann, bob, eve] = await Promise.all(NAMES.map((name) => world.sessionOf(name)));
  return {
    sessions: { ann, bob, eve },
    accounts: { ann: world.account('ann'), bob: world.account('bob'), eve: world.account('eve') },
  };
}

const index = fc.nat({ max: 3 });
const newest = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: index });
const target = fc.constantFrom(...NAMES);
const door = fc.constantFrom(...DOORS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('start' as const),
    form: fc.constantFrom('/sign-in' as const, '/sign-up' as const, '/forgot' as const),
    target,
    password: index,
  }),
  fc.record({ does: fc.constant('password' as const), target, password: index }),
  fc.record({ does: fc.constant('factorMail' as const) }),
  fc.record({ does: fc.constant('code' as const), door, mail: newest, cid: newest }),
  fc.record({ does: fc.constant('token' as const), door, mail: newest, password: index }),
  fc.record({ does: fc.constant('totp' as const), right: fc.boolean() }),
  fc.record({ does: fc.constant('change' as const), current: index, password: index }),
  fc.record({ does: fc.constant('remove' as const) }),
  fc.record({ does: fc.constant('signOut' as const) }),
  fc.record({ does: fc.constant('newBrowser' as const) }),
  fc.record({ does: fc.constant('wait' as const), minutes: fc.constantFrom(1, 16, 70) }),
);

/** What an honest person does in a row, with the attacker in between. */
function walk(name: Name, steps: readonly Step[]): readonly Act[] {
  return steps.map((each) => new Act(name, each));
}

/** What an attacker tries who knows every password, and reads no mail but her own. */
const attack: fc.Arbitrary<readonly Act[]> = fc
  .tuple(fc.constantFrom('ann' as const, 'bob' as const), index, door)
  .chain(([victim, password, next]) =>
    fc.constantFrom(
      walk('eve', [
        { does: 'start', form: '/forgot', target: victim, password },
        { does: 'code', door: '/sign-in/prove/reset_password', mail: 0, cid: 0 },
        { does: 'token', door: '/forgot/new', mail: 0, password },
      ]),
      walk('eve', [
        { does: 'password', target: victim, password },
        { does: 'factorMail' },
        { does: 'code', door: next, mail: 0, cid: 0 },
        { does: 'totp', right: false },
      ]),
      walk('eve', [
        { does: 'start', form: '/sign-in', target: victim, password },
        { does: 'code', door: next, mail: 0, cid: 0 },
        { does: 'token', door: next, mail: 0, password },
        { does: 'change', current: 1, password },
      ]),
    ),
  );

const honest: fc.Arbitrary<readonly Act[]> = fc.oneof(
  fc.constantFrom('ann' as const, 'eve' as const).map((name) =>
    walk(name, [
      { does: 'start', form: '/sign-in', target: name, password: 0 },
      { does: 'code', door: '/sign-in/code', mail: 0, cid: 0 },
    ]),
  ),
  index.map((password) =>
    walk('ann', [
      { does: 'password', target: 'ann', password },
      { does: 'factorMail' },
      { does: 'code', door: '/sign-in/second-factor', mail: 0, cid: 0 },
      { does: 'change', current: 0, password: password + 1 },
    ]),
  ),
  fc.constantFrom('ann' as const, 'bob' as const).chain((name) =>
    index.map((password) =>
      walk(name, [
        { does: 'start', form: '/forgot', target: name, password: 0 },
        { does: 'code', door: '/sign-in/prove/reset_password', mail: 0, cid: 0 },
        { does: 'token', door: '/forgot/new', mail: 0, password },
      ]),
    ),
  ),
  index.map((password) =>
    walk('bob', [
      { does: 'password', target: 'bob', password },
      { does: 'totp', right: true },
    ]),
  ),
  index.map((password) =>
    walk('eve', [
      { does: 'start', form: '/sign-up', target: 'eve', password },
      { does: 'code', door: '/sign-in/prove/verify_email', mail: 0, cid: 0 },
    ]),
  ),
);
const wild: fc.Arbitrary<readonly Act[]> = fc.tuple(target, step).map(([name, each]) => walk(name, [each]));
const day = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: wild },
      { weight: 1, arbitrary: honest },
      { weight: 1, arbitrary: attack },
    ),
    {
      minLength: 15,
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat().slice(0, STEPS_MAX));

test(
  'T-92 T-93 T-70 T-76: no order of steps leads to a session or a new password without the proofs',
  { timeout: TEST_MS },
  async () => {
    const { seed } = seededRandom();
    console.info(`POSTERN_TEST_SEED=${String(seed)}`);
    const seen: Seen = { sessions: 0, passwords: 0 };
    await fc.assert(
      fc.asyncProperty(day, async (acts) => {
        const world = await startWorld();
        try {
          let known = await look(world);
          for (const act of acts) known = await act.run(seen, world, known);
        } finally {
          await world.stop();
        }
      }),
      // What failed is told as it was: to shorten it would take minutes.
      { seed, numRuns: RUNS, endOnFailure: true },
    );
    expect(seen.sessions).toBeGreaterThan(1);
    expect(seen.passwords).toBeGreaterThan(RUNS / 2);
  },
);
