import { randomBytes } from 'node:crypto';
import { createContext } from '../../context.ts';
import type { LoginConfig } from '../../config.ts';
import type { LoginContext } from '../../context.ts';
import type { SecondFactorRequired, SignedIn } from '../../login.ts';
import { admit } from '../../sessions/admit.ts';
import type { AuthMethod } from '../../sessions/session.ts';
import { testKit } from '../../testing/test-kit.ts';
import type { TestKit } from '../../testing/test-kit.ts';
import { createFactors } from '../create-factors.ts';
import type { Factors } from '../factors.ts';
import { pepperRecoveryCode, RECOVERY_SALT_BYTES, stretchRecoveryCode } from '../hash-recovery-code.ts';
import { generateRecoveryCode } from '../recovery-codes.ts';
import { hotp, totpStep } from '../totp.ts';

export interface FactorSetting {
  readonly kit: TestKit;
  readonly context: LoginContext;
  readonly factors: Factors;
}

/** Real: everything of the library. Ours: clock, accounts, outbox. One network has no verify budget to speak of. */
export function factorSetting(more: Partial<LoginConfig> = {}): FactorSetting {
  const kit = testKit();
  const limits = { verifyPerNetwork: { hits: 10_000, windowMs: 60_000 } };
  const context = createContext(kit.config({ limits, ...more }));
  return { kit, context, factors: createFactors(context) };
}

/** What happens when a person has proven this first factor. */
export async function arrive(
  { kit, context }: FactorSetting,
  email = 'mo@example.org',
  method: AuthMethod = 'email_link',
): Promise<SignedIn | SecondFactorRequired> {
  const user = kit.accounts.get(email) ?? (await createAccount(context, email));
  const emailIndex = context.keyring.index('index.email', email).toString('hex');
  const proven = { user, email, emailIndex, methods: [method], tenant: '', next: '/', browser: {} };
  const admitted = await admit(context, { ...proven, created: false, administrator: false });
  if (admitted.ok || 'pendingCookie' in admitted) return admitted;
  throw new Error(admitted.error.code);
}

/** A full session of somebody who has no second factor yet. */
export async function signIn(setting: FactorSetting, email = 'mo@example.org'): Promise<SignedIn> {
  const arrived = await arrive(setting, email);
  if (!arrived.ok) throw new Error(arrived.error.code);
  return arrived;
}

/** The cookie of a sign-in that waits for its second factor. */
export async function pendingCookie(setting: FactorSetting, email = 'mo@example.org'): Promise<string> {
  const arrived = await arrive(setting, email);
  if (arrived.ok) throw new Error('This sign-in needed no second factor.');
  return arrived.pendingCookie;
}

export interface WithApp {
  readonly userId: string;
  /** The session that enrolled: it has step-up. */
  readonly sessionToken: string;
  /** The code of the app, so many steps from now. */
  code(steps?: number): string;
}

/** A person with an authenticator app whose present step is not used yet. */
export async function withApp(setting: FactorSetting, email = 'mo@example.org'): Promise<WithApp> {
  const { factors, kit } = setting;
  const { sessionToken, user } = await signIn(setting, email);
  const proposed = await factors.proposeTotp({ sessionToken, account: email });
  if (!proposed.ok) throw new Error(proposed.error.code);
  const code = (steps = 0): string => appCode(proposed.secret, kit.clock.now(), steps);
  const confirmed = await factors.confirmTotp({ sessionToken, code: code() });
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  kit.clock.advance(60_000);
  return { userId: user.id, sessionToken: confirmed.sessionToken, code };
}

/** What an authenticator app shows for a base32 secret. */
export function appCode(secret: string, now: number, steps = 0): string {
  return hotp(decodeBase32(secret), totpStep(now) + steps);
}

/** A code of the right form that is wrong around this moment. */
export function wrongCode({ code }: WithApp): string {
  const near = [-2, -1, 0, 1, 2].map(code);
  const wrong = ['000000', '111111', '222222', '333333', '444444', '555555'];
  return wrong.find((candidate) => !near.includes(candidate)) ?? '';
}

export function eventTypes({ kit }: FactorSetting): readonly string[] {
  return kit.events.map((event) => event.type);
}

function decodeBase32(text: string): Buffer {
  const bits = Array.from(text, (char) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

function createAccount(context: LoginContext, email: string): ReturnType<LoginContext['users']['create']> {
  return context.users.create(email, { displayAddress: email, administrator: false, tenant: '' });
}

/** So many recovery codes in the store, without the time that a whole set of ten takes. */
export async function giveRecoveryCodes(
  context: LoginContext,
  userId: string,
  count = 1,
): Promise<readonly [string, ...string[]]> {
  const salt = randomBytes(RECOVERY_SALT_BYTES);
  const [first, ...more] = [
    generateRecoveryCode(),
    ...Array.from({ length: count - 1 }, generateRecoveryCode),
  ];
  const codes = [first ?? '', ...more] as const;
  const stretched = await Promise.all(codes.map((code) => stretchRecoveryCode(code, salt)));
  const hashes = stretched.map((hash) => pepperRecoveryCode(context, userId, hash));
  await context.store.recovery.replace({ userId, salt, hashes, createdAt: context.clock.now() });
  return codes;
}
