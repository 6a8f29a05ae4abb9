import type { ParsedMessage } from '@postern/mime';
import type { AuthorFacts } from './author.ts';
import type { Link, LinkSet } from './link-facts.ts';

/** Characters of a text in which the words of a mail server are looked for. */
const TEXT_CHARACTERS = 4_000;
/** An enhanced status (RFC 3463), or a reply of an SMTP server (RFC 5321 section 4.2), of a failure. */
const STATUS =
  /(?:^|[^\d.])[45]\.\d{1,3}\.\d{1,3}(?:[^\d.]|$)|\b(?:4[25]\d|55\d|5[0-4]\d)[ -](?:\d\.\d\.\d|[A-Za-z])/;
/** Sites that explain the failure: that of the server and that of its maker. */
const SITES = 2;
const DAEMON = /^(?:mailer-daemon|mailerdaemon|postmaster|mail delivery (?:sub)?system)\b/i;

/**
 * A plain notice of a mail server that a message could not be delivered, also where it is not wrapped as a report
 * (RFC 3464): from the daemon, with the status of the failure, without a page, a form or a file to open.
 */
export function isBounce(message: ParsedMessage, author: AuthorFacts, links: LinkSet): boolean {
  if (message.html !== undefined || links.roots.length > SITES || links.web.some(isHiding)) {
    return false;
  }
  const { name, address } = author.report;
  const isDaemon = DAEMON.test(address) || (address === '' && DAEMON.test(name)) || DAEMON.test(name);
  return isDaemon && STATUS.test(message.text?.slice(0, TEXT_CHARACTERS) ?? '');
}

function isHiding(link: Link): boolean {
  return link.isShortener || link.isFreeHosting || link.isIpAddress || link.hasAbusedEnding;
}
