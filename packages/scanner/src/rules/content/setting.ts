import { isImpostor } from '../../facts/is-impostor.ts';
import type { AttachmentFacts } from '../../files/file-facts.ts';
import { MESSAGE_TYPE } from '../../files/looks-like-message.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';

/** Words that press are everywhere in honest mail; they say something only in a setting like these. */

/** At least one link leads to a site that is not the sender's, no list of counters apart. */
export function leadsAway(facts: MessageFacts): boolean {
  const codes = facts.codes.some(({ link }) => link?.host !== undefined && !link.isOfAuthor);
  return (
    codes ||
    facts.links.web.some((link) => !link.isOfAuthor && !link.isClickTracker) ||
    facts.attachments.some(isPage)
  );
}

/** A page as a file, or a message as a file that is written as a page. */
function isPage(file: AttachmentFacts): boolean {
  const isMessage = file.realType === MESSAGE_TYPE;
  return file.kind === 'page' || (isMessage && file.inside.some((inner) => inner.kind === 'page'));
}

/** Most links lead to sites that are not the sender's. */
export function leadsMostlyAway(facts: MessageFacts): boolean {
  const away = facts.links.web.filter((link) => !link.isOfAuthor && !link.isClickTracker).length;
  return away > 0 && away * 2 > facts.links.web.length;
}

/** Nobody confirmed the sender, and nobody knows him; nobody knows an impostor, whatever he wrote before. */
export function isStranger({ authentication, bulk, context, author }: MessageFacts): boolean {
  const isKnown = (context.correspondent?.messagesSeen ?? 0) > 0 && !isImpostor(author);
  return (
    !isKnown &&
    !bulk.isList &&
    (authentication.aligned !== true || isImpostor(author) || author.report.isFreeMail || !author.isReadable)
  );
}
