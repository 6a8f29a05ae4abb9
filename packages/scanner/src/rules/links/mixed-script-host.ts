import type { Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** A host whose label mixes alphabets. */
export const mixedScriptHost: Rule = {
  code: 'links.mixed-script-host',
  group: 'link-deception',
  severity: 'high',
  weight: 3.2,
  hard: undefined,
  category: 'phishing',
  source: 'Unicode Technical Standard 39 section 5',
  texts: {
    en: {
      title: 'Link with mixed alphabets',
      explanation: 'The link host {domain} mixes letters of two alphabets that look alike.',
      advice: 'Do not use the link.',
      summary: 'A link leads to {domain}, whose name mixes two alphabets to look like another',
      clause: 'a link mixes two alphabets to look like another site',
    },
    ru: {
      title: 'Ссылка со смешанными алфавитами',
      explanation: 'В адресе {domain} смешаны похожие буквы двух алфавитов.',
      advice: 'Не нажимайте на ссылку.',
      summary: 'Ссылка ведёт на {domain}, где смешаны буквы двух алфавитов',
      clause: 'в ссылке смешаны буквы двух алфавитов',
    },
  },
  evaluate: (facts) => eachHost(facts, (link) => link.hasMixedScripts),
};
