import { isOnBehalfHost } from '../data/on-behalf.ts';
import type { MessageFacts } from './message-facts.ts';

/**
 * The message is written in somebody's name by a service known for that, claims to be signed by the service, and no
 * link in it hides where it leads. Void where a check says that the service did not send it.
 */
export function isOnBehalf({
  author,
  authentication,
  relations,
  links,
}: Pick<MessageFacts, 'author' | 'authentication' | 'relations' | 'links'>): boolean {
  const isForged =
    authentication.dmarc === 'fail' || authentication.dkim === 'fail' || authentication.spf === 'fail';
  const isConfirmed = authentication.aligned === true || relations.own.includes('signature');
  return (
    isConfirmed &&
    !isForged &&
    author.lookAlike === undefined &&
    isOnBehalfHost(author.host.host) &&
    !links.web.some((link) => link.isIpAddress || link.hasAbusedEnding || link.lookAlike !== undefined)
  );
}
