import { isListOrAnswer } from '../../facts/is-aside.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Words of those who collect people for insurers, energy firms and lenders. */
export const leadTrade: Rule = {
  code: 'content.lead-trade',
  group: 'content-offer-lead',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source:
    'Trade in addresses of people who may want insurance, energy or credit, in reports of consumer offices',
  texts: {
    en: {
      title: 'Trade in your data',
      explanation:
        'It asks about things like insurance, energy or credit to sell your data on ({count} such words).',
      advice: 'Ask a firm that you chose yourself.',
      summary: 'It collects people who may want insurance, energy or credit',
      clause: 'it collects people for sellers',
    },
    ru: {
      title: 'Сбор ваших данных',
      explanation:
        'Письмо расспрашивает о страховке, энергии или кредите, чтобы продать ваши данные (таких слов: {count}).',
      advice: 'Обратитесь в фирму, которую выбрали сами.',
      summary: 'Письмо собирает тех, кому может понадобиться страховка, энергия или кредит',
      clause: 'оно собирает людей для продавцов',
    },
  },
  evaluate: ({ author, bulk, leads, links, message }) => {
    if (leads === 0 || isListOrAnswer({ bulk, message }) || links.web.length === 0) {
      return NOTHING;
    }
    const isForeign = author.kinship === 'none';
    const isShort = links.web.length <= FEW;
    if (leads < (isForeign && isShort ? 1 : 2)) {
      return NOTHING;
    }
    const weight = 0.4 + 0.3 * Math.min(4, leads - 1) + (isForeign ? 0.4 : 0) + (isShort ? 0.3 : 0);
    return [{ facts: [fact('count', leads)], weight }];
  },
};

/** Links of a letter that is one question and one button. */
const FEW = 4;
