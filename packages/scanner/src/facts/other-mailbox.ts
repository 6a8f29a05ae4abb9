import { FREE_MAIL } from '../data/free-mail.ts';
import type { MessageFacts } from './message-facts.ts';

/** Addresses that are looked at, and characters of text in which they are looked for. */
const ADDRESSES = 8;
const CHARACTERS = 4_000;

/**
 * Provider of a free mailbox, not that of the author, to which an answer would go or is asked for; '' where there is
 * none.
 */
export function otherMailbox({ author, message, visibleText }: MessageFacts): string {
  const written = addressesIn(visibleText.slice(0, CHARACTERS));
  const answers = message.replyTo.map(({ address }) => address.toLowerCase());
  const own = author.report.address;
  const readers = [...message.to, ...message.cc].map(({ address }) => address.toLowerCase());
  const others = written.slice(0, ADDRESSES).filter((address) => !readers.includes(address));
  const found = [...answers, ...others].find(
    (address) => address !== own && FREE_MAIL.has(address.slice(address.indexOf('@') + 1)),
  );
  return found === undefined ? '' : found.slice(found.indexOf('@') + 1);
}

function addressesIn(text: string): readonly string[] {
  if (!text.includes('@')) {
    return [];
  }
  const found = text.matchAll(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu);
  return [...found].map(([address]) => address.toLowerCase());
}
