import { Scope } from '@postern/contracts';
import type { RouteContract, routes } from '@postern/contracts';

/** Every way in that is tried on every route. */
export const CREDENTIALS = [
  'nobody',
  'a sign-in that waits for its second factor',
  'a wrong token',
  ...Scope.options.map((scope) => `a token for ${scope}` as const),
  ...Scope.options.map((scope) => `a client for ${scope}` as const),
  'a token of another mailbox',
  'a token that lost its mailboxes',
  'a stranger',
  'the owner',
  'the owner without a step-up',
  'an administrator without a second factor',
  'an administrator without a step-up',
  'an administrator',
] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** What a route is asked about. `none`: it has no ids in its address. */
export type Target = 'none' | "the owner's" | "a stranger's";

export type Verdict =
  | 'passes'
  | '404'
  | '401 not_signed_in'
  | '401 token_invalid'
  | '403 session_needed'
  | '403 scope_forbidden'
  | '403 step_up_needed'
  | '403 second_factor_needed';

const REFUSALS: ReadonlySet<string> = new Set([
  '401 not_signed_in',
  '401 token_invalid',
  '403 session_needed',
  '403 scope_forbidden',
  '403 step_up_needed',
  '403 second_factor_needed',
]);

/** What an answer says about who asked: what the route itself has to say does not matter here. */
export function verdictOf(status: number, code: string | undefined): string {
  const answer = `${String(status)} ${code ?? ''}`;
  if (REFUSALS.has(answer)) return answer;
  if (status === 404) return '404';
  return status === 401 || status === 403 || status >= 500 ? answer : 'passes';
}

/** The one table: who may call what, from the contract and nothing else. */
export function expected(credential: Credential, contract: RouteContract, target: Target): Verdict {
  if (contract.access === 'public') return 'passes';
  const answer = admitted(credential, contract);
  if (answer !== 'passes' || target === 'none') return answer;
  if (contract.access === 'administrator') return 'passes';
  return reaches(credential, target) ? 'passes' : '404';
}

/** Refused at the door, or let through to the route. */
function admitted(credential: Credential, { access, scope, stepUp }: RouteContract): Verdict {
  switch (credential) {
    case 'nobody':
    case 'a sign-in that waits for its second factor':
      return '401 not_signed_in';
    case 'a wrong token':
      return '401 token_invalid';
    case 'a stranger':
    case 'the owner':
      return access === 'administrator' ? '404' : 'passes';
    case 'the owner without a step-up':
      if (access === 'administrator') return '404';
      return stepUp === true ? '403 step_up_needed' : 'passes';
    case 'an administrator without a second factor':
      return access === 'administrator' ? '403 second_factor_needed' : 'passes';
    case 'an administrator without a step-up':
      return stepUp === true ? '403 step_up_needed' : 'passes';
    case 'an administrator':
      return 'passes';
    default:
      if (scope === undefined) return '403 session_needed';
      return scopesOf(credential).includes(scope) ? 'passes' : '403 scope_forbidden';
  }
}

/** Tokens and clients are the owner's; the last two have every scope. */
export function scopesOf(credential: Credential): readonly Scope[] {
  const single = Scope.options.find((scope) => credential.endsWith(` for ${scope}`));
  return single === undefined ? Scope.options : [single];
}

/** Whose things these are, as seen by who asks. Administrators are strangers to everybody's mail. */
function reaches(credential: Credential, target: Target): boolean {
  const isOwners = target === "the owner's";
  if (credential === 'a stranger') return !isOwners;
  if (credential === 'a token of another mailbox' || credential === 'a token that lost its mailboxes')
    return false;
  if (credential.startsWith('an administrator')) return false;
  return isOwners;
}

type Name = keyof typeof routes;

/** Bodies of routes whose address has ids: without a right one it would never come to the question whose they are. */
const BODIES: Readonly<Partial<Record<Name, unknown>>> = {
  changeMailbox: { name: 'Renamed' },
  setSeen: { seen: true },
  feedback: { feedback: null },
  allowImages: { urls: ['https://images.example/a.png'] },
  renamePasskey: { name: 'Renamed' },
  adminChangeUser: {},
  adminDeleteUser: { email: 'nobody@example.org' },
  adminExtendBan: { minutes: 60 },
};

/** They change something although nothing is sent along; calling them again and again does no harm to this test. */
const REPEATABLE: ReadonlySet<string> = new Set<Name>([
  'cancelDeletion',
  'stepUpMail',
  'stepUpPasskeyOptions',
  'proposeTotp',
  'passkeyOptions',
  'removePasskey',
  'testMailbox',
  'adminDisableUser',
  'adminEnableUser',
  'adminKeepUser',
  'adminResendInvitation',
  'adminRevokeInvitation',
  'adminLiftBan',
  'adminRetryMail',
]);

/** They end sessions, or the thing they are called with: a call that passes has a person, or a thing, of its own. */
const ONCE_A_PERSON: ReadonlySet<string> = new Set<Name>([
  'signOut',
  'endOtherSessions',
  'panic',
  'requestDeletion',
  'removeTotp',
  'makeRecoveryCodes',
  'removePassword',
  'removeOutsideAddress',
]);
const ONCE_A_THING: ReadonlySet<string> = new Set<Name>([
  'removeMailbox',
  'revokeApiToken',
  'revokeApiSession',
  'endSession',
  'forgetDevice',
  'dismissAlert',
]);

/** Here the owner's own may be missing: there is none in this test, or the part is no image. */
const MAY_BE_MISSING: ReadonlySet<string> = new Set<Name>([
  'cancelDeletion',
  'inlineImage',
  'removeOutsideAddress',
  'renamePasskey',
  'removePasskey',
  'adminExtendBan',
  'adminLiftBan',
  'adminResendInvitation',
  'adminRevokeInvitation',
]);

export interface Plan {
  readonly body: unknown;
  readonly onceAPerson: boolean;
  readonly onceAThing: boolean;
  readonly mayBeMissing: boolean;
}

/**
 * How a route is called. What has a body and no ids is sent one that no schema takes: that it is read at all shows that
 * the door was passed.
 * @throws Error for a route that was added and that nobody said how to call.
 */
export function planOf(name: string, contract: RouteContract): Plan {
  const body = bodyOf(name, contract);
  const onceAPerson = ONCE_A_PERSON.has(name);
  const onceAThing = ONCE_A_THING.has(name);
  const isRead = contract.method === 'GET';
  if (!isRead && body === undefined && !onceAPerson && !onceAThing && !REPEATABLE.has(name))
    throw new Error(`${name}: say in who-may-call.ts whether it can be called again and again`);
  return { body, onceAPerson, onceAThing, mayBeMissing: MAY_BE_MISSING.has(name) };
}

function bodyOf(name: string, { params, body }: RouteContract): unknown {
  if (body === undefined) return undefined;
  if (params === undefined) return [];
  const known = Object.entries(BODIES).find(([route]) => route === name);
  if (known === undefined) throw new Error(`${name}: give it a right body in who-may-call.ts`);
  return known[1];
}
