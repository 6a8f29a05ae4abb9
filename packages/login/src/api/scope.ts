import { isScopeToken } from './api-options.ts';

/** A scope text that is longer is not read at all: nobody needs it, and it would go into every token. */
const SCOPE_MAX_CHARS = 1_024;

/**
 * The scopes of a space-separated text, each once, without malformed ones; only those that `allowed` has,
 * where that is given. Asking for more than there is gives less, never an error (RFC 6749, section 3.3).
 */
export function grantedScope(asked: string, allowed: readonly string[] | undefined): string {
  if (asked.length > SCOPE_MAX_CHARS) return '';
  const wanted = new Set(asked.split(' ').filter(isScopeToken));
  return [...wanted].filter((scope) => allowed === undefined || allowed.includes(scope)).join(' ');
}

/** What of a family's scope an access token gets: all, or the narrower one that was asked for. */
export function narrowedScope(asked: string | undefined, granted: string): string {
  return asked === undefined ? granted : grantedScope(asked, granted.split(' '));
}
