import { MINUTE_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';

/** The browser works, or a person reads one question. */
const SEALED_MS: number = 5 * MINUTE_MS;

/**
 * A password that is posted again by a page in between (the browser's work, the question about another account) goes
 * through that page sealed: for this name, this site and a few minutes. It stands in no page, history or cache.
 */
export function sealTyped(context: LoginContext, identifier: string, password: string): string {
  const end = context.clock.now() + SEALED_MS;
  return context.keyring.seal('seal.link', `${String(end)} ${password}`, audience(context, identifier));
}

/** Undefined where it is none of ours, for another name, or too old. */
export function openTyped(context: LoginContext, identifier: string, sealed: string): string | undefined {
  const opened = context.keyring.openText('seal.link', sealed, audience(context, identifier));
  if (!opened.ok) return undefined;
  const { text } = opened;
  const space = text.indexOf(' ');
  return Number(text.slice(0, space)) > context.clock.now() ? text.slice(space + 1) : undefined;
}

function audience({ publicOrigin }: LoginContext, identifier: string): readonly string[] {
  return ['typed-password', publicOrigin, identifier];
}
