import { recordOffence } from '../bans/ban-guard.ts';
import { networkIndex } from '../budgets.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { notify } from '../factors/notify.ts';
import type { BrowserInput } from '../login.ts';
import { describeUserAgent } from '../web/user-agent.ts';
import { afterWrongGuess, claimGuess, forgiveGuesses, releaseGuess } from './guess-limit.ts';
import type { GuessKeys } from './guess-limit.ts';
import type { PasswordAccount } from './password-options.ts';
import { renewHash } from './password-party.ts';
import type { PasswordParty } from './password-party.ts';

export interface Guess {
  readonly account: PasswordAccount | undefined;
  readonly password: string;
  readonly keys: GuessKeys;
  /** Of what was typed, or of the account's address: for the log. */
  readonly emailIndex: string | undefined;
  readonly browser: BrowserInput;
}

/** Compares a password, counting a failure before it looks ([Note: Wrong passwords]). */
export async function guess(
  party: PasswordParty,
  { account, password, ...made }: Guess,
): Promise<{ readonly ok: true; readonly account: PasswordAccount } | Refused> {
  const { context, hasher } = party;
  const refused = await claimGuess(context, made.keys);
  if (refused !== undefined) {
    const ipIndex = networkIndex(context, made.browser.ipKey);
    context.emit('limit.exceeded', { ...about(account, made), ipIndex, reason: refused.error.code });
    await recordOffence(context, made.browser.ipKey, 'limit.exceeded');
    return refused;
  }
  const verified = await hasher.verify(account?.hash, password);
  if (!verified.ok && verified.error.code !== 'password_wrong') {
    await releaseGuess(context, made.keys);
    return verified;
  }
  if (!verified.ok || account === undefined) {
    await wrong(party, account, made);
    return refuse('password_wrong');
  }
  await forgiveGuesses(context, made.keys, account.user.id);
  if (verified.needsRehash) await renewHash(party, account, password);
  return { ok: true, account };
}

type Made = Omit<Guess, 'account' | 'password'>;

async function wrong(
  { context }: PasswordParty,
  account: PasswordAccount | undefined,
  made: Made,
): Promise<void> {
  const { keys, browser } = made;
  const details = about(account, made);
  const ipIndex = networkIndex(context, browser.ipKey);
  const userAgent = describeUserAgent(browser.userAgent);
  context.emit('login.failed', { ...details, ipIndex, userAgent, reason: 'password' });
  await recordOffence(context, browser.ipKey, 'password.failed');
  const { locked, notice } = await afterWrongGuess(context, keys, account?.user.id ?? keys.pause);
  if (locked !== undefined)
    context.emit('login.locked', { ...details, ipIndex, reason: `password-${locked}` });
  if (!notice || account === undefined) return;
  // Not waited for: the time that a mail takes would tell which names exist.
  setImmediate(
    () => void notify(context, { userId: account.user.id, email: account.email }, 'password-failures'),
  );
}

function about(
  account: PasswordAccount | undefined,
  { emailIndex }: Made,
): { readonly userId?: string; readonly emailIndex?: string } {
  return {
    ...(account === undefined ? {} : { userId: account.user.id }),
    ...(emailIndex === undefined ? {} : { emailIndex }),
  };
}
