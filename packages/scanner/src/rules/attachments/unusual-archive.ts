import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** An archive of a kind that mail scanners rarely open. */
export const unusualArchive: Rule = {
  code: 'attachments.unusual-archive',
  group: 'attachment',
  severity: 'low',
  weight: 0.9,
  hard: undefined,
  category: 'malware',
  source: 'Campaigns with ACE, ARJ, CAB, LZH and UUE archives',
  texts: {
    en: {
      title: 'Unusual archive',
      explanation: 'An attachment is an archive of an unusual kind (.{ending}).',
      advice: 'Open it only if you expected it.',
      summary: 'An attachment is an archive of an unusual kind',
    },
    ru: {
      title: 'Необычный архив',
      explanation: 'Вложение — архив необычного вида (.{ending}).',
      advice: 'Открывайте, только если ждали его.',
      summary: 'Вложение — архив необычного вида',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file }) =>
        /^(?:ace|arj|cab|lzh|lha|uue|r00|z|xz|zst|bz2)$/.test(file.ending) && file.kind === 'archive',
    ),
};
