import type { FileKind } from '../../files/file-names.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A program, script or shortcut inside an archive or an attached message, to any depth. */
export const programInArchive: Rule = {
  code: 'attachments.program-in-archive',
  group: 'attachment',
  severity: 'critical',
  weight: 5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1027.013, T1204.002; CISA AA20-280A',
  texts: {
    en: {
      title: 'Program inside an attachment',
      explanation: 'An attached archive or message contains a program, script or shortcut (.{ending}).',
      advice: 'Do not open it.',
      summary: 'An attachment contains a program (.{ending})',
    },
    ru: {
      title: 'Программа внутри вложения',
      explanation: 'Во вложенном архиве или письме программа, скрипт или ярлык (.{ending}).',
      advice: 'Не открывайте.',
      summary: 'Внутри вложения лежит программа (.{ending})',
    },
  },
  evaluate: ({ attachments, bulk }) =>
    eachFile(attachments, ({ file, depth }) => depth > 0 && runs(file.kind)).map((sign) =>
      bulk.isList ? { ...sign, hard: 'caution' } : sign,
    ),
};

function runs(kind: FileKind): boolean {
  return kind === 'program' || kind === 'script' || kind === 'shortcut' || kind === 'disk-image';
}
