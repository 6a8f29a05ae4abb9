import { DAY_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';

/** A network that was banned works harder for a day, whatever it does. */
export async function rememberBan(context: LoginContext, ipIndex: string): Promise<void> {
  await context.store.counters.hit(bannedKey(ipIndex), DAY_MS, context.clock.now());
}

export function bannedKey(ipIndex: string): string {
  return `pressure:banned:${ipIndex}`;
}
