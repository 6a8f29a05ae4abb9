import type { Login, Refused } from '@postern/login';
import type { Passkeys } from '@postern/login/passkeys';
import type { Passwords } from '@postern/login/password';
import type { FastifyReply } from 'fastify';
import { sendCookies } from '../../http/browser.ts';
import type { ReadBrowser } from '../../http/browser.ts';
import { throwRefused } from '../../http/login-problem.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { MailDoors } from '../mailboxes/index.ts';
import type { AccountModel, AccountStore } from './account-store.ts';
import type { Notices } from './notices.ts';

/** What every use case of this slice works with. */
export interface AccountParts {
  readonly db: Db;
  readonly store: AccountStore;
  readonly login: Login;
  readonly passkeys: Passkeys;
  /** Undefined where passwords are switched off. */
  readonly passwords: Passwords | undefined;
  readonly notices: Notices;
  readonly doors: MailDoors;
  readonly readBrowser: ReadBrowser;
  readonly clock: Clock;
  readonly publicOrigin: () => string;
  /** Whether this person's connected mailboxes hold an address: whoever is in the portal reads it. */
  readonly isReadableInside: (userId: string, email: string) => Promise<boolean>;
  /** Revokes every API token of a person. */
  readonly revokeTokens: (userId: string) => Promise<unknown>;
}

/**
 * The account of who is calling.
 * @throws HttpProblem not_signed_in where it was deleted a moment ago
 */
export async function accountOf(
  { store }: Pick<AccountParts, 'store'>,
  { userId }: { readonly userId: string },
): Promise<AccountModel> {
  const account = await store.byId(userId);
  if (account === undefined) throw new HttpProblem('not_signed_in');
  return account;
}

interface Granted {
  readonly ok: true;
  readonly setCookie?: readonly string[];
}

/** An answer of the sign-in library: its cookies are sent, a refusal becomes a problem. */
export function accept<T extends Granted | Refused>(reply: FastifyReply, answer: T): Extract<T, Granted> {
  const given: Granted | Refused = answer;
  if (!given.ok) return throwRefused(given);
  if (given.setCookie !== undefined) sendCookies(reply, given.setCookie);
  if (isGranted(answer)) return answer;
  throw new TypeError('an answer is granted or refused');
}

function isGranted<T extends Granted | Refused>(answer: T | Refused): answer is Extract<T, Granted> {
  return answer.ok;
}
