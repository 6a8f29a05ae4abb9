import { randomBytes } from 'node:crypto';
import type { LoginContext } from '../context.ts';
import { LINK_SECRET_BYTES, sha256 } from './link-token.ts';

/** The last secrets of a custom generator are remembered by their hash, to notice one that repeats itself. */
const REMEMBERED = 1_000;
const seen = new WeakMap<object, Set<string>>();

/**
 * A fresh link secret. A generator of the host is checked: what is short, or was seen before, is told and
 * replaced by our own.
 */
export function linkSecret(context: LoginContext): Uint8Array {
  const { tokens } = context.hooks;
  if (tokens === undefined) return randomBytes(LINK_SECRET_BYTES);
  const secret = secretOf(() => tokens.linkSecret());
  if (secret !== undefined && isFresh(tokens, secret)) return secret;
  context.emit('hook.failed', { reason: 'tokens' });
  return randomBytes(LINK_SECRET_BYTES);
}

/** Longer ones are hashed to the length of the envelope. */
function secretOf(generate: () => Uint8Array): Uint8Array | undefined {
  try {
    const bytes = generate();
    if (bytes.length < LINK_SECRET_BYTES) return undefined;
    return bytes.length === LINK_SECRET_BYTES ? bytes : sha256(bytes);
  } catch {
    return undefined;
  }
}

function isFresh(tokens: object, secret: Uint8Array): boolean {
  const hashes = seen.get(tokens) ?? new Set<string>();
  seen.set(tokens, hashes);
  const hash = sha256(secret).toString('base64url');
  if (hashes.has(hash)) return false;
  const oldest = hashes.values().next();
  if (hashes.size >= REMEMBERED && oldest.done !== true) hashes.delete(oldest.value);
  hashes.add(hash);
  return true;
}
