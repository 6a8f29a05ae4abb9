import { createHash, randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { equalBytes } from '../challenge/equal-bytes.ts';
import type { LoginContext } from '../context.ts';
import { LoginConfigError, refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { findArgon2id } from './argon2.ts';
import type { Argon2id } from './argon2.ts';
import { DJANGO_ITERATIONS_MAX, djangoTag, parseDjangoHash } from './django-hash.ts';
import { isPayable, isSameCost, PASSWORD_COSTS } from './password-cost.ts';
import type { PasswordCost } from './password-cost.ts';
import { formatPassword, parsePassword, SALT_BYTES, TAG_BYTES } from './password-format.ts';
import type { HashedPassword, PasswordHashOptions, VerifiedPassword } from './password-options.ts';
import { readPassword } from './read-password.ts';
import type { TypedPassword } from './read-password.ts';
import { createTurnstile } from './turnstile.ts';
import type { Turnstile } from './turnstile.ts';

/** More would wait longer than anybody does. */
const QUEUE_MAX = 64;
const KID_CHARS = 8;
/** For whom there is nothing to compare with: of the length of a real one. */
const NO_SALT: Uint8Array = new Uint8Array(SALT_BYTES);

/** Hashes and compares, so many at a time in this process. */
export interface Hasher {
  hash(password: string): Promise<HashedPassword | Refused>;
  verify(stored: string | undefined, password: string): Promise<VerifiedPassword | Refused>;
}

interface HasherParts {
  readonly context: LoginContext;
  readonly argon2id: Argon2id;
  readonly cost: PasswordCost;
  readonly djangoIterations: number | undefined;
  readonly turnstile: Turnstile;
}

/** @throws LoginConfigError naming the setting. */
export function createHasher(context: LoginContext, options: PasswordHashOptions): Hasher {
  const { strength = 'standard', argon2 = findArgon2id(), djangoIterations } = options;
  if (djangoIterations !== undefined && !(djangoIterations > 0 && djangoIterations <= DJANGO_ITERATIONS_MAX))
    throw new LoginConfigError('passwords.djangoIterations', 'must be a number up to 2,000,000.');
  const turnstile = createTurnstile(availableParallelism(), QUEUE_MAX);
  const parts: HasherParts = {
    context,
    argon2id: argon2,
    cost: PASSWORD_COSTS[strength],
    djangoIterations,
    turnstile,
  };
  return {
    hash: (password) => inTurn(parts, password, (typed) => hash(parts, typed)),
    verify: (stored, password) => inTurn(parts, password, (typed) => verify(parts, stored, typed)),
  };
}

/** What is too long is refused before it waits, and whoever finds the queue full is told so at once. */
async function inTurn<T>(
  { turnstile }: HasherParts,
  password: string,
  task: (typed: TypedPassword) => Promise<T>,
): Promise<T | Refused> {
  const typed = readPassword(password);
  if (typed === undefined) return refuse('password_unfit');
  return (await turnstile(() => task(typed))) ?? refuse('busy', { retryAfter: 1 });
}

async function hash(parts: HasherParts, { bytes }: TypedPassword): Promise<HashedPassword> {
  const salt = randomBytes(SALT_BYTES);
  const { cost, context } = parts;
  const stretched = await stretch(parts, bytes, { cost, salt });
  const [newest] = peppered(context, stretched);
  if (newest === undefined) throw new TypeError('The keyring is empty.');
  return { ok: true, hash: formatPassword({ ...newest, cost, salt }) };
}

/** Costs the same whether or not there is something to compare with (T-41). */
async function verify(
  parts: HasherParts,
  stored: string | undefined,
  typed: TypedPassword,
): Promise<VerifiedPassword | Refused> {
  const django = stored === undefined ? undefined : parseDjangoHash(stored);
  const { djangoIterations } = parts;
  const old =
    django ?? (djangoIterations === undefined ? undefined : { iterations: djangoIterations, salt: 'none' });
  const oldTag = old === undefined ? undefined : await djangoTag(typed.typed, old);
  // Where all cost the same, those of Django cost an Argon2 beside it.
  const isOwnSkipped = django !== undefined && djangoIterations === undefined;
  const own = isOwnSkipped ? undefined : await compareOwn(parts, stored, typed.bytes);
  if (django !== undefined)
    return oldTag !== undefined && equalBytes(oldTag, django.tag)
      ? { ok: true, needsRehash: true }
      : refuse('password_wrong');
  return own ?? refuse('password_wrong');
}

async function compareOwn(
  parts: HasherParts,
  stored: string | undefined,
  password: Uint8Array,
): Promise<VerifiedPassword | undefined> {
  const parsed = stored === undefined ? undefined : parsePassword(stored);
  const payable = parsed !== undefined && isPayable(parsed.cost) ? parsed : undefined;
  const { cost, salt } = payable ?? { cost: parts.cost, salt: NO_SALT };
  const forms = peppered(parts.context, await stretch(parts, password, { cost, salt }));
  const form = forms.find(({ kid }) => kid === payable?.kid);
  if (payable === undefined) return undefined;
  if (form === undefined) {
    // Its key is not in the ring any more: nobody can tell whether the password is right.
    parts.context.tell('crypto.key_unknown', { reason: 'pepper' });
    return undefined;
  }
  if (!equalBytes(form.tag, payable.tag)) return undefined;
  return { ok: true, needsRehash: form !== forms[0] || !isSameCost(cost, parts.cost) };
}

function stretch(
  { argon2id }: HasherParts,
  password: Uint8Array,
  { cost, salt }: { readonly cost: PasswordCost; readonly salt: Uint8Array },
): Promise<Uint8Array> {
  return argon2id({ password, salt, ...cost, tagBytes: TAG_BYTES });
}

/** What may be stored, under each key of the ring, newest first. */
function peppered(
  { keyring }: LoginContext,
  stretched: Uint8Array,
): readonly { readonly kid: string; readonly tag: Uint8Array }[] {
  const tags = keyring.macs('pepper.pw', 'password', stretched);
  return keyring.keyIds.flatMap((id, position) => {
    const tag = tags[position];
    return tag === undefined ? [] : [{ kid: kidOf(id), tag }];
  });
}

function kidOf(keyId: string): string {
  return createHash('sha256').update(keyId).digest('hex').slice(0, KID_CHARS);
}
