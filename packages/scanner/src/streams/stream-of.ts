import type { ParsedMessage } from '@postern/mime';
import type { MessageFacts } from '../facts/message-facts.ts';
import { isAnswer } from '../facts/is-answer.ts';
import type { Stream } from './stream.ts';
import {
  ABOUT_YOURS,
  ADVERTISES,
  ADVERTISING_MAILBOX,
  ASKS_FOR_HASTE,
  ENDS_SUBSCRIPTION,
  ROBOT,
  SOCIAL_NETWORKS,
} from './words.ts';

/** What the stream depends on. */
export type StreamFacts = Pick<MessageFacts, 'message' | 'author' | 'bulk' | 'links' | 'headerShape'>;

/** Characters of a subject that are looked at. */
const SUBJECT_CHARACTERS = 300;
/** Links in which a way to end the subscription is looked for: it stands at the beginning or at the end. */
const EDGE_LINKS = 40;

/**
 * The kind of mail (I16). A heuristic over headers, sender and subject; a wrong guess costs a wrong tab, never a wrong
 * verdict. The first that fits, from the most certain sign to the least.
 */
export function streamOf(facts: StreamFacts): Stream {
  const { message, author, bulk } = facts;
  const mailbox = author.report.address;
  const isRobot = ROBOT.test(mailbox) || bulk.isAutomatic;
  const isMass =
    bulk.hasUnsubscribe || bulk.isList || bulk.isBorrowed || isCampaign(message) || hasEndLink(facts);
  if (SOCIAL_NETWORKS.has(author.report.organisationalDomain) && (isRobot || isMass)) return 'social';
  if (isDiscussion(message) && !ROBOT.test(mailbox)) return 'list';
  if (!isRobot && !isMass) return 'personal';
  return isAdvertising(facts, isMass) ? 'promotion' : 'notification';
}

/** The sender asks to be read before others; advertisers, who always do, are not heard. */
export function isUrgent({ message, headerShape }: StreamFacts, stream: Stream): boolean {
  const isToOne = stream === 'personal' || stream === 'notification';
  return isToOne && (headerShape.priority || ASKS_FOR_HASTE.test(subjectOf(message)));
}

/** Words about the reader's own affairs outweigh that one can unsubscribe; words of advertising outweigh both. */
function isAdvertising({ message, author, bulk }: StreamFacts, isMass: boolean): boolean {
  const subject = subjectOf(message);
  if (ADVERTISES.test(subject) && isMass) return true;
  if (ABOUT_YOURS.test(subject) || isAnswer(message)) return false;
  return ADVERTISING_MAILBOX.test(author.report.address) || bulk.hasUnsubscribe || isCampaign(message);
}

/** A list on which people write: it takes posts (RFC 2369 section 3.4), or is run by a program that only runs such. */
function isDiscussion(message: ParsedMessage): boolean {
  const post = valueOf(message, 'list-post');
  const takesPosts = post !== '' && !/^\s*no\b/i.test(post);
  return (
    takesPosts || (valueOf(message, 'list-id') !== '' && /^\s*list\b/i.test(valueOf(message, 'precedence')))
  );
}

/** Marks that senders for others leave: the campaign of a mail, for complaints about it. */
function isCampaign(message: ParsedMessage): boolean {
  return message.headers.some(
    ({ name, value }) =>
      /^(?:x-campaign(?:-?id)?|x-mc-user|x-csa-complaints|x-mailgun-tag|x-sfmc-stack|x-cid|x-mailer-campaign)$/.test(
        name,
      ) ||
      (name === 'precedence' && /^\s*bulk\b/i.test(value)),
  );
}

function hasEndLink({ links }: StreamFacts): boolean {
  const edges = [...links.web.slice(0, EDGE_LINKS), ...links.web.slice(EDGE_LINKS).slice(-EDGE_LINKS)];
  return edges.some(({ text }) => ENDS_SUBSCRIPTION.test(text));
}

function subjectOf(message: ParsedMessage): string {
  return message.subject.slice(0, SUBJECT_CHARACTERS);
}

function valueOf(message: ParsedMessage, wanted: string): string {
  return message.headers.find(({ name }) => name === wanted)?.value ?? '';
}
