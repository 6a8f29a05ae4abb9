import type { AttachmentFacts } from '../../files/file-facts.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** An attachment that only some programs find: hidden from scanners that read like the others. */
export const hiddenAttachment: Rule = {
  code: 'structure.hidden-attachment',
  group: 'structure',
  severity: 'high',
  weight: 3.6,
  hard: 'caution',
  category: 'malware',
  source: '"Inbox Invasion" (Zhang et al., CCS 2024)',
  texts: {
    en: {
      title: 'Hidden attachment',
      explanation:
        'A file ({type}) is hidden by tricks of structure, so that only some mail programs show it.',
      advice: 'Do not open it.',
      summary: 'It hides a file by tricks of structure',
    },
    ru: {
      title: 'Спрятанное вложение',
      explanation: 'Файл ({type}) спрятан уловками в строении письма: его видят не все программы.',
      advice: 'Не открывайте.',
      summary: 'Письмо прячет файл уловками в строении',
    },
  },
  evaluate: ({ message, attachments }) => {
    const isTrick = message.ambiguities.some((each) => !each.benign);
    const hidden = attachments.find((file) => file.isHidden && file.size > 0 && isTelling(file));
    return hidden !== undefined && isTrick
      ? [{ facts: [fact('part', hidden.partId), fact('type', hidden.realType)] }]
      : NOTHING;
  },
};

/**
 * Other readings of a text are texts, whatever name they carry. A file counts whose bytes say what it is, or whose
 * name says that it runs.
 */
function isTelling(file: AttachmentFacts): boolean {
  const runs = file.kind === 'program' || file.kind === 'script' || file.kind === 'shortcut';
  return runs || (!file.realType.startsWith('text/') && file.realType !== 'application/octet-stream');
}
