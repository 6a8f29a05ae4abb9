import { leadsMostlyAway } from './setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Offers that come unasked by the million: gambling, pills, adult dating, quick loans, coins for nothing. */
export const unwantedOffer: Rule = {
  code: 'content.unwanted-offer',
  group: 'content-offer',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'spam',
  source: 'Topics of bulk mail in the yearly reports of filters; weak where the reader subscribed',
  texts: {
    en: {
      title: 'Unwanted offer',
      explanation: 'The message offers {kind} of a sort that is sent unasked to millions.',
      advice: 'Do not follow its links; unsubscribing only confirms your address.',
      summary: 'It is an unasked offer ({kind}) of the sort that goes to millions',
      clause: 'it is an unasked offer ({kind})',
    },
    ru: {
      title: 'Навязчивое предложение',
      explanation: 'Письмо предлагает ({kind}) то, что рассылают миллионам без спроса.',
      advice: 'Не переходите по ссылкам; отписка лишь подтвердит ваш адрес.',
      summary: 'Это навязанное предложение ({kind}) из тех, что рассылают миллионам',
      clause: 'это навязанное предложение ({kind})',
    },
  },
  evaluate: (facts) => {
    const kind = OFFERS.find((offer) => facts.words.counts[offer] > 0);
    if (kind === undefined || facts.bulk.isList || facts.isAnswer || facts.links.web.length === 0) {
      return NOTHING;
    }
    const isAway = leadsMostlyAway(facts);
    const weight =
      (isAway ? 2 : 1.1) + 0.3 * (facts.words.counts[kind] - 1) + (facts.bulk.hasOneClick ? -0.6 : 0);
    return [
      { facts: [fact('kind', kind)], quote: facts.words.quotes[kind] ?? '', weight: Math.min(2.8, weight) },
    ];
  },
};

const OFFERS = ['gambling', 'pills', 'adult', 'loan', 'tokens'] as const;
