import { fact, NOTHING, type Rule } from '../rule.ts';

/** The letter excuses itself: it is no spam, a law allows it, you asked for it, and this is how to be removed. */
export const excuses: Rule = {
  code: 'content.excuses',
  group: 'content-excuse',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Only who writes unasked quotes laws that allow it',
  texts: {
    en: {
      title: 'Excuses',
      explanation: 'The message excuses itself for coming: laws, "no spam", removal on request.',
      advice: 'Do not answer; that confirms your address.',
      summary: 'It excuses itself the way only unasked mail does',
      clause: 'it excuses itself for coming',
    },
    ru: {
      title: 'Оправдания',
      explanation: 'Письмо оправдывается: законы, «это не спам», удаление по просьбе.',
      advice: 'Не отвечайте: это подтвердит ваш адрес.',
      summary: 'Письмо оправдывается, как делает лишь непрошеная почта',
      clause: 'оно оправдывается',
    },
  },
  evaluate: ({ pitches, bulk, headerShape }) => {
    const { excuse } = pitches;
    const least = bulk.isList ? 3 : bulk.hasUnsubscribe ? 5 : 2;
    if (excuse < least || headerShape.hasThreadFields) {
      return NOTHING;
    }
    const weight = 0.5 + 0.45 * Math.min(4, excuse - 2);
    return [{ facts: [fact('count', excuse)], weight }];
  },
};
