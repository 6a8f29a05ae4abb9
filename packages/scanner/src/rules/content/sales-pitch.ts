import { leadsOnlyToBrand } from '../../facts/good-places.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import type { Pitch } from '../../facts/read-sales-talk.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Wares and dreams that are sold unasked by the million, in the words of their trade. */
export const salesPitch: Rule = {
  code: 'content.sales-pitch',
  group: 'content-offer',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'spam',
  source: 'Topics of bulk mail in the yearly reports of filters; weak where the reader subscribed',
  texts: {
    en: {
      title: 'Unasked sales letter',
      explanation: 'The message sells {kind}, in the words of those who write to millions.',
      advice: 'Do not follow its links; unsubscribing only confirms your address.',
      summary: 'It is a sales letter ({kind}) of the sort that goes to millions',
      clause: 'it sells {kind} the way mass mail does',
    },
    ru: {
      title: 'Непрошеная реклама',
      explanation: 'Письмо продаёт ({kind}) словами тех, кто пишет миллионам.',
      advice: 'Не переходите по ссылкам; отписка лишь подтвердит ваш адрес.',
      summary: 'Это реклама ({kind}) из тех, что шлют миллионам',
      clause: 'это массовая реклама ({kind})',
    },
  },
  evaluate: (facts) => {
    const { pitches, bulk, headerShape, links, message } = facts;
    if (headerShape.hasThreadFields) {
      return NOTHING;
    }
    const [kind] = TOPICS.toSorted((a, b) => pitches[b] - pitches[a]);
    const topics = TOPICS.reduce((sum, topic) => sum + pitches[topic], 0);
    if (kind === undefined || pitches[kind] === 0) {
      return NOTHING;
    }
    const pressing = Math.min(3, pitches.pressing) + Math.min(2, pitches.excuse);
    const asks = links.web.length > 0 || message.replyTo.length > 0 || pressing > 0;
    const weight =
      0.25 +
      0.4 * Math.min(5, topics - 1) +
      0.25 * pressing -
      (bulk.isList ? 0.6 : bulk.hasOneClick ? 0.5 : 0) -
      (isOfBrand(facts) ? 0.8 : 0);
    // On a list people talk about such things; who sells there uses many of the words at once.
    return topics + pressing >= (bulk.isList ? 4 : 2) && asks && weight >= 0.3
      ? [{ facts: [fact('kind', kind)], weight: Math.min(2.6, weight) }]
      : NOTHING;
  },
};

/** Large firms sell much; their offers lead to themselves. */
function isOfBrand(facts: MessageFacts): boolean {
  const { brand } = facts.author;
  return brand !== undefined && leadsOnlyToBrand(brand, facts);
}

const TOPICS: readonly Exclude<Pitch, 'pressing' | 'excuse'>[] = [
  'debt',
  'insurance',
  'stock',
  'riches',
  'cure',
  'replica',
  'diploma',
  'cheap',
  'address-list',
  'web',
  'maker',
  'adult',
  'gaming',
];
