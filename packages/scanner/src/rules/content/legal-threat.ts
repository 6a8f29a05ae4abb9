import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Court, police, collectors, copyright. */
export const legalThreat: Rule = lureRule({
  code: 'content.legal-threat',
  category: 'scam',
  source: 'Police and lawyers on fake summonses, copyright claims and collectors',
  texts: {
    en: {
      title: 'Threat of law',
      explanation: 'The message threatens with court, police, collectors or a copyright claim.',
      advice: 'Real ones come by letter. Ask the office at a number you know.',
      summary: 'It threatens with court, police or collectors',
      clause: 'it threatens with the law',
    },
    ru: {
      title: 'Угроза законом',
      explanation: 'Письмо угрожает судом, полицией, коллекторами или претензией об авторских правах.',
      advice: 'Настоящие приходят по почте. Спросите ведомство по известному номеру.',
      summary: 'Письмо угрожает судом, полицией или коллекторами',
      clause: 'оно угрожает законом',
    },
  },
  intents: [['legal', 1]],
  helpers: [
    ['urgency', 0.6],
    ['document', 0.3],
    ['payment', 0.5],
    ['fine', 0.5],
  ],
  needs: 'nothing',
  least: 1.5,
});
