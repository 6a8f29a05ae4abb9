import type { MessageFacts } from '../../facts/message-facts.ts';
import { leadsOnlyToBrand, leadsOnlyToGood } from '../../facts/good-places.ts';
import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import { isStranger } from './setting.ts';

/**
 * How much a lure may be believed to be one, from where it stands. The words of lures are everywhere in honest mail;
 * what tells them apart is who writes and where the links go.
 */
export interface LureSetting {
  /** Share of the links that lead to others than the sender, counters and lists of the sender's mailer apart. */
  readonly awayShare: number;
  readonly linkCount: number;
  /** 0 where the words mean nothing here, about 1 in a plain setting, up to 2 in the worst. */
  readonly factor: number;
}

const SETTINGS = new WeakMap<MessageFacts, LureSetting>();

/** The setting of a message; worked out once for all rules that ask. */
export function lureSetting(facts: MessageFacts): LureSetting {
  const known = SETTINGS.get(facts);
  if (known !== undefined) {
    return known;
  }
  const setting = readSetting(facts);
  SETTINGS.set(facts, setting);
  return setting;
}

/** Share of links that counts as leading away in a letter that wants accounts proved elsewhere. */
const PLAIN_AWAY = 0.7;

function readSetting(facts: MessageFacts): LureSetting {
  const links = facts.links.web.filter((link) => !link.isClickTracker);
  const away = links.filter((link) => !link.isOfAuthor).length;
  // Twenty links of his own beside the one that counts cost an impostor nothing.
  const least = facts.isPlainLure && away > 0 ? PLAIN_AWAY : 0;
  const awayShare = links.length === 0 ? 0 : Math.max(least, away / links.length);
  return { awayShare, linkCount: links.length, factor: factorOf(facts, awayShare, links.length) };
}

function factorOf(facts: MessageFacts, awayShare: number, linkCount: number): number {
  const { author, bulk, message } = facts;
  if (bulk.isList || facts.isBounce) {
    return 0;
  }
  const places = linkCount === 0 ? 0 : 0.7 * awayShare - (awayShare < 0.3 ? 0.3 : 0);
  const isWeb = facts.links.web.some(
    (link) => link.isFreeHosting || link.isShortener || link.hasAbusedEnding || link.isIpAddress,
  );
  const writer = (author.isReadable ? 0 : 0.4) + (author.report.isFreeMail ? 0.3 : 0);
  const shape = (facts.html !== undefined && message.text === undefined ? 0.15 : 0) + (isWeb ? 0.3 : 0);
  const honest = (bulk.hasOneClick ? 0.5 : bulk.hasUnsubscribe ? 0.2 : 0) + (facts.isAnswer ? 0.4 : 0);
  const isReport = /^multipart\/report/i.test(headerOf(message, 'content-type'));
  const brand = author.claims[0]?.brand ?? author.brand;
  if (brand !== undefined && leadsOnlyToBrand(brand, facts)) {
    return 0.1;
  }
  const home = isHarmless(facts) ? 0.5 : 0;
  const factor = 0.5 + places + writer + shape - honest - home - (isReport ? 0.7 : 0);
  return Math.max(0, Math.min(2, facts.isPlainLure || isStranger(facts) ? factor : factor * 0.4));
}

/** A service that writes for firms, or a letter without a place where a stranger could do harm. */
function isHarmless(facts: MessageFacts): boolean {
  return isOnBehalf(facts) || leadsOnlyToGood(facts);
}

function headerOf({ headers }: MessageFacts['message'], name: string): string {
  return headers.find((field) => field.name === name)?.value.trim() ?? '';
}
