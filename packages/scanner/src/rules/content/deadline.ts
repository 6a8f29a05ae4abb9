import { lureSetting } from './lure-setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Presses for time: a deadline, a last chance, "at once". */
export const deadline: Rule = {
  code: 'content.deadline',
  group: 'content-hurry',
  severity: 'low',
  weight: 0.7,
  hard: undefined,
  category: 'phishing',
  source: 'NCSC and FTC: urgency keeps people from thinking; weak alone, honest shops hurry people, too',
  texts: {
    en: {
      title: 'Presses for time',
      explanation: 'The message presses you to act soon ({signs} signs of hurry).',
      advice: 'Take your time: whoever is honest can wait.',
      summary: 'It presses you to act soon',
      clause: 'it presses for time',
    },
    ru: {
      title: 'Торопит',
      explanation: 'Письмо торопит вас действовать (признаков спешки: {signs}).',
      advice: 'Не спешите: честный отправитель подождёт.',
      summary: 'Письмо торопит вас действовать',
      clause: 'оно торопит',
    },
  },
  evaluate: (facts) => {
    const signs = (facts.intents.counts.get('urgency') ?? 0) + (facts.intents.counts.get('required') ?? 0);
    const weight = Math.min(1.5, (0.3 + 0.25 * signs) * lureSetting(facts).factor);
    return signs < 2 || facts.links.web.length === 0 || weight < 0.25
      ? NOTHING
      : [{ facts: [fact('signs', signs)], quote: facts.intents.quotes.urgency ?? '', weight }];
  },
};
