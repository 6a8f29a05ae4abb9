import { collapseBlanks } from '../../text/collapse-blanks.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Whoever wants no more of it is to write a paper letter, or to a house that only advertises for others. */
export const mailDrop: Rule = {
  code: 'content.mail-drop',
  group: 'content-excuse',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source:
    '15 U.S.C. 7704 (a)(5) asks for a postal address; affiliates rent a box for it and a second way out for the advertiser',
  texts: {
    en: {
      title: 'A letter box as way out',
      explanation:
        'The message offers a paper letter or a second, foreign list as the way to get no more of it.',
      advice: 'Do not write there and do not click it; mark it as spam.',
      summary: 'Its way out is a rented letter box',
      clause: 'its way out is a rented letter box',
    },
    ru: {
      title: 'Отписка через абонентский ящик',
      explanation:
        'Чтобы больше не получать такое, предлагают писать бумажное письмо или отписаться ещё и у рекламодателя.',
      advice: 'Не пишите туда и не нажимайте: отметьте как спам.',
      summary: 'Отписаться предлагают через абонентский ящик',
      clause: 'отписаться предлагают через абонентский ящик',
    },
  },
  evaluate: ({ bulk, headerShape, visibleText, links }) => {
    if (bulk.isList || headerShape.hasThreadFields || links.web.length === 0) {
      return NOTHING;
    }
    const text = collapseBlanks(visibleText.slice(-TAIL).toLowerCase());
    const signs = SIGNS.filter((pattern) => pattern.test(text)).length;
    return signs === 0 ? NOTHING : [{ facts: [fact('count', signs)], weight: signs > 1 ? 1.5 : 1 }];
  },
};

/** End of the text, in characters: where the small print stands. */
const TAIL = 4_000;
const SIGNS: readonly RegExp[] = [
  /(?:unsubscribe|opt.?out|remove|no longer|stop receiving|future)[^.]{0,120} (?:or|also) (?:write|mail|send a letter)(?: us| your request)?(?: at| to)?:? {0,3}\d/,
  /\b(?:or|by) (?:write|writing|mail|post)(?: us)?(?: to| at)?:? {0,3}(?:\d{2,6} [a-z]|p\.? ?o\.? ?box)/,
  /(?:from|of) (?:our|this|the) (?:affiliate|advertiser|sponsor|marketer|merchant)s?[^.]{0,60}(?:click|here|follow|unsubscribe|instruction)/,
  /this (?:is an|message is an|email is an|e-mail is an) (?:advertisement|solicitation|ad)\b/,
];
