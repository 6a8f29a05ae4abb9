import { maskAddress } from '../address/mask-address.ts';
import { parseAddress } from '../address/parse-address.ts';
import { refuseBanned } from '../bans/ban-guard.ts';
import { spendVerifyBudget } from '../budgets.ts';
import type { LoginContext } from '../context.ts';
import { findDevice } from '../devices/devices.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { ConfirmRequired } from '../login.ts';
import { askUnderPressure } from '../pressure.ts';
import { admit } from '../sessions/admit.ts';
import { findSession } from '../sessions/find-session.ts';
import { describeUserAgent } from '../web/user-agent.ts';
import { guess } from './guess.ts';
import { signInKeys } from './guess-limit.ts';
import { readIdentifier } from './identifier.ts';
import type { Identifier } from './identifier.ts';
import type { PasswordAccount, PasswordSignIn, PasswordSignInResult } from './password-options.ts';
import type { PasswordParty } from './password-party.ts';
import { readPassword } from './read-password.ts';

/**
 * Signs in with a name and a password. Names that exist, do not exist, have no password or are disabled take the same
 * steps and get the same answers, until the password is right (T-40, T-41, T-43).
 */
export async function signInWithPassword(
  party: PasswordParty,
  input: PasswordSignIn,
): Promise<PasswordSignInResult> {
  const { context } = party;
  if (readPassword(input.password) === undefined) return refuse('password_unfit');
  const stopped =
    (await refuseBanned(context, input.ipKey)) ?? (await spendVerifyBudget(context, input.ipKey));
  if (stopped !== undefined) return stopped;
  const name = readIdentifier(context, input.identifier);
  if (name === undefined) return refuse('password_wrong');
  return signInAs(party, name, input);
}

async function signInAs(
  party: PasswordParty,
  { lookup, nameIndex, emailIndex }: Identifier,
  input: PasswordSignIn,
): Promise<PasswordSignInResult> {
  const { context, accounts } = party;
  const { ipKey, captcha: answer, password } = input;
  const [found, device] = await Promise.all([accounts.find(lookup), findDevice(context, input.deviceCookie)]);
  const known = found !== undefined && device?.userId === found.user.id ? device : undefined;
  const asked = await askUnderPressure(context, { emailIndex, ipKey, isKnown: known !== undefined, answer });
  if (asked !== undefined) return asked;
  const keys = signInKeys(nameIndex, found?.user.id, known);
  const guessed = await guess(party, { account: found, password, keys, emailIndex, browser: input });
  if (!guessed.ok) return guessed;
  const { account } = guessed;
  return (await askFirst(context, account, input)) ?? enter(context, account, input);
}

/** As a mail link asks: one account must not silently take the place of another in this browser (T-12). */
async function askFirst(
  context: LoginContext,
  { user, email }: PasswordAccount,
  { sessionCookie, replaceSession = false, userAgent }: PasswordSignIn,
): Promise<ConfirmRequired | undefined> {
  if (replaceSession || sessionCookie === undefined) return undefined;
  const current = await findSession(context, sessionCookie);
  if (!current.ok || current.row.userId === user.id) return undefined;
  const origin = {
    maskedAddress: maskAddress(email),
    userAgent: describeUserAgent(userAgent),
    requestedAt: context.clock.now(),
  };
  return { ...refuse('confirm_required'), origin, signedInAs: current.row.account };
}

/** The password is right: the one function that may open a session decides. */
function enter(
  context: LoginContext,
  { user, email }: PasswordAccount,
  input: PasswordSignIn,
): Promise<PasswordSignInResult> | Refused {
  const parsed = parseAddress(email);
  if (!parsed.ok) return refuse('password_wrong');
  const { account, limiter } = parsed.address;
  return admit(context, {
    user,
    email: account,
    emailIndex: context.keyring.index('index.email', limiter).toString('hex'),
    tenant: '',
    methods: ['password'],
    next: input.next ?? '/',
    created: false,
    administrator: false,
    browser: input,
  });
}
