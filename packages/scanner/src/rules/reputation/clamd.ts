import { fact, NOTHING, type Rule } from '../rule.ts';
import { foundBy, namesOf } from './other-engines.ts';

/**
 * ClamAV knows something in the message. An exact signature decides; its heuristics (broken files, macros at all,
 * shown and real address differ) and "potentially unwanted" programs occur in honest mail and ask for caution only.
 */
export const clamd: Rule = {
  code: 'reputation.clamd',
  group: 'engine-malware',
  severity: 'critical',
  weight: 6,
  hard: 'dangerous',
  category: 'malware',
  source: 'ClamAV, clamd(8): INSTREAM; naming of signatures in the ClamAV manual',
  texts: {
    en: {
      title: 'Known to the virus scanner',
      explanation: 'The virus scanner ClamAV recognises something in this message: {signature}.',
      advice: 'Do not open anything in it. Delete the message.',
      summary: 'The virus scanner recognises something in it: {signature}',
      clause: 'the virus scanner recognises something in it',
    },
    ru: {
      title: 'Известно антивирусу',
      explanation: 'Антивирус ClamAV узнал в этом письме опасное содержимое: {signature}.',
      advice: 'Ничего из письма не открывайте. Удалите его.',
      summary: 'Антивирус узнал в нём опасное содержимое: {signature}',
      clause: 'антивирус узнал в нём опасное содержимое',
    },
  },
  evaluate: (facts) => {
    const found = foundBy('clamd', facts);
    if (found === undefined) {
      return NOTHING;
    }
    const signs = [fact('signature', namesOf(found))];
    return found.strength === 'known'
      ? [{ facts: signs }]
      : [{ facts: signs, weight: 2, severity: 'medium', hard: 'caution' }];
  },
};
