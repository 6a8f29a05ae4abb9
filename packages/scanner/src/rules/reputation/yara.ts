import { fact, NOTHING, type Rule } from '../rule.ts';
import { foundBy, namesOf } from './other-engines.ts';

/** A YARA rule of the operator fits. A rule with `meta: verdict = "dangerous"` decides; others are a grave sign. */
export const yara: Rule = {
  code: 'reputation.yara',
  group: 'engine-malware',
  severity: 'high',
  weight: 2.5,
  hard: undefined,
  category: 'malware',
  source: 'YARA-X, the rules of the operator',
  texts: {
    en: {
      title: 'A YARA rule fits',
      explanation: 'Something in this message fits a YARA rule that your operator uses: {rules}.',
      advice: 'Do not open attachments. Ask your operator what the rule is about.',
      summary: 'Something in it fits a YARA rule of your operator: {rules}',
      clause: 'something in it fits a YARA rule of your operator',
    },
    ru: {
      title: 'Подходит под правило YARA',
      explanation: 'Содержимое письма подходит под правило YARA вашего администратора: {rules}.',
      advice: 'Не открывайте вложения. Спросите администратора, о чём это правило.',
      summary: 'Содержимое письма подходит под правило YARA: {rules}',
      clause: 'его содержимое подходит под правило YARA',
    },
  },
  evaluate: (facts) => {
    const found = foundBy('yara', facts);
    if (found === undefined) {
      return NOTHING;
    }
    const told = [fact('rules', namesOf(found))];
    return found.strength === 'known'
      ? [{ facts: told, severity: 'critical', weight: 6, hard: 'dangerous' }]
      : [{ facts: told }];
  },
};
