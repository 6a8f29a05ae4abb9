import { parseAddress } from '../address/parse-address.ts';
import { LoginConfigError } from '../errors.ts';

/** Who mails come from. */
export interface Sender {
  /** Shown name; may be empty. */
  readonly name: string;
  /** Canonical address. */
  readonly address: string;
  readonly domain: string;
}

const WITH_NAME = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/u;

/**
 * Reads `Example <login@example.org>` or a plain address.
 * @throws LoginConfigError `mailer.from` for anything else.
 */
export function parseSender(from: string): Sender {
  const parts = WITH_NAME.exec(from.trim())?.groups;
  const name = (parts?.['name'] ?? '').trim().replace(/^"(.*)"$/, '$1');
  const parsed = parseAddress(parts?.['address'] ?? from.trim());
  if (!parsed.ok || /\p{C}/u.test(name)) {
    throw new LoginConfigError(
      'mailer.from',
      'must be an address, or a name and an address in angle brackets.',
    );
  }
  return { name, address: parsed.address.account, domain: parsed.address.domain };
}
