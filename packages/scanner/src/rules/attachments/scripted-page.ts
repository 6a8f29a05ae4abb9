import type { FileMark } from '../../files/file-facts.ts';
import { fact, type Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A page or drawing with script, sent as a file. */
export const scriptedPage: Rule = {
  code: 'attachments.scripted-page',
  group: 'attachment',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'phishing',
  source: 'HTML and SVG attachments with script (vendor reports 2022 to 2025)',
  texts: {
    en: {
      title: 'Page with script attached',
      explanation: 'An attached page or drawing contains script ({what}), which runs when you open it.',
      advice: 'Do not open it.',
      summary: 'An attached page contains script that runs when you open it',
      clause: 'it brings a page with script',
    },
    ru: {
      title: 'Вложена страница со скриптом',
      explanation:
        'Вложенная страница или рисунок содержит скрипт ({what}), который выполнится при открытии.',
      advice: 'Не открывайте.',
      summary: 'Вложенная страница содержит скрипт, который выполнится при открытии',
      clause: 'вложена страница со скриптом',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file }) => WHAT.some((mark) => file.marks.has(mark)),
      ({ file }) => [fact('what', WHAT.find((mark) => file.marks.has(mark)) ?? '')],
    ).map((sign) => {
      const what = sign.facts.find((each) => each.name === 'what')?.value;
      return what === 'page-script' ? { ...sign, weight: 2.2 } : { ...sign, hard: 'caution' };
    }),
};

const WHAT: readonly FileMark[] = ['page-obfuscated', 'page-redirect', 'svg-script', 'page-script'];
