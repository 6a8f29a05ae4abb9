import { parseAddress } from '../address/parse-address.ts';
import type { LoginContext } from '../context.ts';

/** As long as the longest address. */
const IDENTIFIER_MAX_CHARS = 320;
const INVISIBLE = /\p{C}/u;

/** What a person typed as who they are. */
export interface Identifier {
  /** For the host to look up. */
  readonly lookup: string;
  /** Keyed index by which wrong passwords are counted, hex: one for all spellings of a name. */
  readonly nameIndex: string;
  /** As in every other event and budget: that of the limiter address, or of the name where it is no address. */
  readonly emailIndex: string;
}

/** Undefined for what no account can be called. */
export function readIdentifier(context: LoginContext, typed: string): Identifier | undefined {
  if (typed.length > IDENTIFIER_MAX_CHARS || INVISIBLE.test(typed)) return undefined;
  const name = typed.normalize('NFKC').trim();
  if (name === '' || INVISIBLE.test(name)) return undefined;
  const parsed = parseAddress(typed);
  const lookup = parsed.ok ? parsed.address.account : name;
  const index = (...parts: readonly string[]): string =>
    context.keyring.index('index.email', ...parts).toString('hex');
  const nameIndex = index('password-name', lookup.toLowerCase());
  return { lookup, nameIndex, emailIndex: parsed.ok ? index(parsed.address.limiter) : nameIndex };
}
