import { brandOfHost, brandsInName } from '../../domains/brands-of.ts';
import { nameKinship } from '../../domains/name-kinship.ts';
import { readNameDress } from '../../facts/decorated-name.ts';
import { readForwardedLetter, type ForwardedLetter } from '../../facts/forwarded-letter.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { otherMailbox } from '../../facts/other-mailbox.ts';
import { looksRandom } from '../../text/looks-random.ts';
import { countPurposes } from '../../facts/count-purposes.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A letter handed on without a word, whose quoted author and words are those of bad mail. */
export const forwardedJunk: Rule = {
  code: 'content.forwarded-junk',
  group: 'content-forwarded',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'spam',
  source:
    'People hand bad mail on to friends, and accounts that were taken over do; what is quoted is judged',
  texts: {
    en: {
      title: 'Bad mail handed on',
      explanation: 'Without a word of its own it hands on a letter that has signs of bad mail ({signs}).',
      advice: 'Do not use its links or its addresses, whoever handed it on.',
      summary: 'It hands on, without a word, a letter that has signs of bad mail',
      clause: 'it hands on a letter with signs of bad mail',
    },
    ru: {
      title: 'Пересланное плохое письмо',
      explanation: 'Без единого своего слова переслано письмо с признаками плохого ({signs}).',
      advice: 'Не пользуйтесь его ссылками и адресами, кто бы его ни переслал.',
      summary: 'Без слова переслано письмо с признаками плохого',
      clause: 'переслано письмо с признаками плохого',
    },
  },
  evaluate: (facts) => {
    const { bulk, message, visibleText } = facts;
    if (bulk.isList || bulk.hasUnsubscribe || !FORWARDED.test(message.subject)) {
      return NOTHING;
    }
    const letter = readForwardedLetter(visibleText);
    if (letter === undefined) {
      return NOTHING;
    }
    const author = signsOfAuthor(letter) + (asksElsewhere(facts, letter) ? 1 : 0);
    const words = signsOfWords(facts);
    const leadsOn = author >= 2 && facts.links.web.length > 0;
    const signs = author + words;
    return signs < LEAST || (words === 0 && !leadsOn)
      ? NOTHING
      : [{ facts: [fact('signs', signs)], weight: Math.min(2.6, 0.5 + 0.35 * signs) }];
  },
};

/** Signs below which the letter handed on is any letter. */
const LEAST = 2;
const FORWARDED = /^\s*(?:fw|fwd|wg|enc|tr|rv|i|vs|пересл[.\p{L}]{0,8})\s*:/iu;

/** Who wrote the letter handed on: names and addresses that do not fit, or that dice rolled. */
function signsOfAuthor({ name, local, host, isFreeMail }: ForwardedLetter): number {
  const [claim] = brandsInName(name);
  const isClaimed = claim !== undefined && (host === undefined || brandOfHost(host.host) !== claim.brand);
  const isForeign =
    host !== undefined && !isFreeMail && nameKinship(name, `${local}@${host.host}`) === 'none';
  const isRolled =
    looksRandom(local) ||
    /\d{5,}/.test(local) ||
    (host !== undefined && [host.label, ...host.subdomains].some(looksRandom));
  const isDouble = host !== undefined && local.length > 5 && local === host.label;
  const dress = readNameDress(name);
  const isDressed = dress.pictures || dress.signs || dress.ends || dress.digits;
  return [isClaimed, isForeign, isRolled, isDouble, isDressed].filter(Boolean).length;
}

/** A letter without an address of its author, which gives a free mailbox to answer to. */
function asksElsewhere(facts: MessageFacts, { host }: ForwardedLetter): boolean {
  return (host === undefined || facts.links.web.length === 0) && otherMailbox(facts) !== '';
}

/** What the letter handed on wants. */
function signsOfWords(facts: MessageFacts): number {
  const { business, heart, lender } = facts.approaches;
  const offers = OFFERS.filter((offer) => facts.words.counts[offer] > 0).length;
  const pitches = facts.pitches.cure + facts.pitches.adult + facts.pitches.gaming + facts.pitches.debt;
  return (
    Math.min(3, business) +
    Math.min(3, heart) +
    Math.min(2, lender) +
    Math.min(2, offers) +
    Math.min(2, pitches) +
    Math.min(2, countPurposes(facts))
  );
}

const OFFERS = ['gambling', 'pills', 'adult', 'loan', 'tokens', 'prize'] as const;
