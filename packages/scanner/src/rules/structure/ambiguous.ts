import { fact, NOTHING, type Rule } from '../rule.ts';

/** Mail programs read the structure in different ways: what one shows, another hides. */
export const ambiguous: Rule = {
  code: 'structure.ambiguous',
  group: 'structure',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'malware',
  source: '"Inbox Invasion" (Zhang et al., CCS 2024); Ullrich, dubious MIME in mail filters (noxxi.de)',
  texts: {
    en: {
      title: 'Ambiguous structure',
      explanation: 'The message is built so that mail programs read it in different ways ({code}).',
      advice: 'Be careful with its attachments.',
      summary: 'It is built so that mail programs read it in different ways',
      clause: 'it is built so that programs read it in different ways',
    },
    ru: {
      title: 'Неоднозначное строение',
      explanation: 'Письмо построено так, что программы читают его по-разному ({code}).',
      advice: 'Осторожно с вложениями.',
      summary: 'Письмо построено так, что программы читают его по-разному',
      clause: 'программы читают его по-разному',
    },
  },
  evaluate: ({ message, attachments }) => {
    const grave = message.ambiguities.find((each) => !each.benign);
    if (grave === undefined) {
      return NOTHING;
    }
    const facts = [fact('code', grave.code), fact('count', message.ambiguities.length)];
    return [attachments.length > 0 ? { facts } : { facts, weight: 0.6, severity: 'low' }];
  },
};
