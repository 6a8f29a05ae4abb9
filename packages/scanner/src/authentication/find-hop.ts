import { parseAddressList, type HeaderField } from '@postern/mime';
import { readHost } from '../domains/read-host.ts';
import { classOf } from './address-class.ts';
import { RECEIVED_FIELDS, TRACE_CHARACTERS } from './limits.ts';
import { readReceived, type Received } from './read-received.ts';
import type { NoHop, VerifiedHop } from './verified.ts';

/** Where the message came into the mailbox's own provider, or why nobody can tell. */
export interface Border {
  readonly hop: VerifiedHop | undefined;
  readonly noHop: NoHop | undefined;
  /** The client calls itself one of the provider's own machines: only a pass of SPF says something. */
  readonly looksInternal: boolean;
  /** Milliseconds UTC at which the provider took the message over, by its own clock. */
  readonly receivedAt: number | undefined;
}

/**
 * [Note: The hop that SPF is about]
 * A mailbox has no SMTP session. What the provider's first machine saw stands in the Received field that this machine
 * wrote: reading from the top, the first one that names a client of the Internet. Every field below it may have been
 * written by the sender. So the search only goes past fields in which nobody connected from outside: those without a
 * from clause, and deliveries inside of one machine. At anything else that is not understood it ends without a hop.
 */
export function findBorder(fields: readonly HeaderField[], receivers: readonly string[]): Border {
  const roots = new Set(receivers.map((name) => readHost(name.replace(/^\./, '')).root).filter(Boolean));
  const trace = fields.flatMap((field, at) => (field.name === 'received' ? [{ field, at }] : []));
  for (const { field, at } of trace.slice(0, RECEIVED_FIELDS)) {
    const received = readReceived(field.rawValue);
    if (!received.hasFrom) continue;
    if (!roots.has(readHost(received.by).root)) return nowhere('not-own-provider');
    if (isInsideOneMachine(received)) continue;
    return atBorder(received, fields.slice(0, at), roots);
  }
  return nowhere('no-received');
}

function atBorder(received: Received, above: readonly HeaderField[], roots: ReadonlySet<string>): Border {
  const { ip, helo, by, date: receivedAt } = received;
  if (ip === undefined) return { ...nowhere('no-address'), receivedAt };
  if (classOf(ip) !== 'public') return { ...nowhere('inside-provider'), receivedAt };
  const mailFrom = readReturnPath(above) ?? received.envelopeFrom;
  if (mailFrom === undefined) return { ...nowhere('no-return-path'), receivedAt };
  return {
    hop: { ip, helo, mailFrom, by },
    noHop: undefined,
    looksInternal: received.fromNames.some((name) => roots.has(readHost(name).root)),
    receivedAt,
  };
}

function isInsideOneMachine({ protocol, ip }: Received): boolean {
  if (ip !== undefined && classOf(ip) === 'public') return false;
  return protocol.startsWith('LMTP') || (ip !== undefined && classOf(ip) === 'loopback');
}

/** Return-Path is written at the last step (RFC 5321 section 4.4), so the provider's own stands above its border. */
function readReturnPath(above: readonly HeaderField[]): string | undefined {
  const field = above.find(({ name }) => name === 'return-path');
  const written = field?.rawValue.trim();
  if (written === undefined || written.length > TRACE_CHARACTERS) return undefined;
  if (/^<\s*>$/.test(written)) return '';
  const [only, ...others] = parseAddressList(written);
  return only === undefined || only.address === '' || others.length > 0 ? undefined : only.address;
}

function nowhere(noHop: NoHop): Border {
  return { hop: undefined, noHop, looksInternal: false, receivedAt: undefined };
}
