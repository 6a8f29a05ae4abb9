import { NOTHING, type Rule } from '../rule.ts';

/** Script in a message: no mail program runs it, so honest senders leave it out. */
export const script: Rule = {
  code: 'content.script',
  group: 'content-markup',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'malware',
  source: 'No deployed mail program runs scripts; seen as residue of copied login pages',
  texts: {
    en: {
      title: 'Script in the message',
      explanation: 'The message contains script, which no mail program runs.',
      advice: 'Do not save and open it in a browser.',
      summary: 'It contains script, which honest mail does not',
    },
    ru: {
      title: 'Скрипт в письме',
      explanation: 'Письмо содержит скрипт, который почтовые программы не выполняют.',
      advice: 'Не сохраняйте и не открывайте его в браузере.',
      summary: 'Письмо содержит скрипт, чего в честной почте не бывает',
    },
  },
  evaluate: ({ html, bodyMarks, bulk }) => {
    // "application/ld+json" is data for search engines, and calendars of shops use it.
    const isScript =
      bodyMarks.includes('page-script') &&
      html !== undefined &&
      (html.remoteScripts > 0 || /[;(=]/.test(html.scriptText.replace(/\{\s*"@context"[^]*/, '')));
    return isScript
      ? [bulk.hasUnsubscribe || bulk.isList ? { facts: [], weight: 0.3, severity: 'low' } : { facts: [] }]
      : NOTHING;
  },
};
