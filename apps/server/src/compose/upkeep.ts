import type { Accounts } from './accounts.ts';
import type { Ground } from './ground.ts';
import type { Guard } from './guard.ts';
import type { SignIn } from './sign-in.ts';

const SWEEP_MS = 10 * 60 * 1_000;
/** By then a mailbox whose account another process removed is let go of. Milliseconds. */
const REMOVED_MS = 5_000;

interface KeptUp {
  readonly signIn: SignIn;
  readonly guard: Guard;
  readonly accounts: Accounts;
}

/** What happens again and again while it runs: forgetting, and following what other processes closed. */
export function startUpkeep(ground: Ground, { signIn, guard, accounts }: KeptUp): void {
  const { identity, tokens, account, administration, doors } = accounts;
  every(ground, {
    intervalMs: ground.options.sweepIntervalMs ?? SWEEP_MS,
    failure: 'sweeping failed',
    run: () => [
      signIn.login.sweep(),
      ground.events.sweep(),
      identity.sweep(),
      tokens.sweep(),
      account.sweep(),
      administration.sweep(),
    ],
  });
  every(ground, {
    intervalMs: REMOVED_MS,
    failure: 'what another process closed could not be followed',
    run: () => [guard.watchers.stopRemoved(), doors.follow()],
  });
}

interface Repeated {
  readonly intervalMs: number;
  /** What the log says where one of them fails. */
  readonly failure: string;
  readonly run: () => readonly unknown[];
}

function every({ logger, onClose }: Ground, { intervalMs, failure, run }: Repeated): void {
  const timer = setInterval(() => {
    Promise.all(run()).catch((error: unknown) => {
      logger.error({ err: error }, failure);
    });
  }, intervalMs);
  timer.unref();
  onClose(() => {
    clearInterval(timer);
  });
}
