import { parseDate } from '@postern/mime';
import { readAddress } from './address-class.ts';
import { TRACE_CHARACTERS } from './limits.ts';

/** One Received field (RFC 5321 section 4.4), as far as it tells who handed the message to whom. */
export interface Received {
  /** False where the field has no from clause: a step inside of one machine. */
  readonly hasFrom: boolean;
  /** Name the client gave; '' where unknown. */
  readonly helo: string;
  /** Host names in the from clause, the given and the looked-up one, lower-case. */
  readonly fromNames: readonly string[];
  /** Address the receiver saw, never one that the client only claimed; undefined where it wrote none. */
  readonly ip: string | undefined;
  /** Host that took the message over, lower-case. */
  readonly by: string;
  /** 'ESMTPS', 'LMTP' …, upper-case. */
  readonly protocol: string;
  /** MAIL FROM, where the receiver wrote it down; '' for the empty one. */
  readonly envelopeFrom: string | undefined;
  /** Milliseconds UTC. */
  readonly date: number | undefined;
}

const NAME = /(?<![\w@.-])[a-z0-9](?:[a-z0-9-]{0,62}\.){1,10}[a-z]{2,24}(?![\w@-])/gi;

/** Reads one field. What a client can write in its greeting never counts as its address. */
export function readReceived(value: string): Received {
  const text = value.slice(0, TRACE_CHARACTERS).replace(/\s+/g, ' ').trim();
  const { clause, rest } = splitAtBy(text);
  const [helo, ip] = readFrom(clause);
  return {
    hasFrom: clause !== '',
    helo,
    fromNames: [...clause.matchAll(NAME)].map(([name]) => name.toLowerCase()),
    ip,
    by: (/^ ?by ([^\s;()]{1,255})/i.exec(rest)?.[1] ?? '').toLowerCase().replace(/\.$/, ''),
    protocol: (/ with ([a-z0-9-]{1,30})/i.exec(rest)?.[1] ?? '').toUpperCase(),
    // Behind the from clause all words are the receiver's own.
    envelopeFrom: / \(envelope-from <([^<>()\s]{0,320})>\)/i.exec(rest)?.[1],
    date: readDate(text),
  };
}

/** The from clause, and everything from "by" on. A "by" inside of brackets belongs to a comment. */
function splitAtBy(text: string): { readonly clause: string; readonly rest: string } {
  if (!/^from /i.test(text)) return { clause: '', rest: text };
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && character === ' ' && /^ by /i.test(text.slice(at, at + 4))) {
      return { clause: text.slice(0, at), rest: text.slice(at) };
    }
  }
  return { clause: text, rest: '' };
}

/** Greeting and address: "from greeting (name [address])" and how Exim, qmail, Exchange and Yahoo write it. */
function readFrom(clause: string): readonly [string, string | undefined] {
  const first = /^from ([^\s();]{1,255})/i.exec(clause)?.[1] ?? '';
  const comments = [...clause.matchAll(/\(([^()]{0,600})\)/g)].map(([, inner]) => inner ?? '');
  const greeted = comments.map((comment) => GREETING.exec(comment)?.[1]).find((name) => name !== undefined);
  const seen = comments.map(addressIn).filter((address) => address !== undefined);
  const ip = seen.at(-1) ?? (greeted === undefined ? undefined : readAddress(first));
  return [greeted ?? first, ip];
}

const GREETING = /(?:\bhelo=|^(?:EHLO|HELO) )([^\s()]{1,255})/i;

/** The address a receiver wrote into a comment: the last one in square brackets, or the comment is one. */
function addressIn(comment: string): string | undefined {
  const seen = comment.replace(GREETING, '').trim();
  const inBrackets = [...seen.matchAll(/\[([^[\]]{2,60})\]/g)].at(-1)?.[1];
  return readAddress(inBrackets ?? seen);
}

function readDate(text: string): number | undefined {
  const at = text.lastIndexOf(';');
  return at < 0 ? undefined : parseDate(text.slice(at + 1).trim());
}
