import type { FileKind } from '../../files/file-names.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A program, script or shortcut inside an archive, to any depth. */
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
      title: 'Program inside an archive',
      explanation: 'An attached archive contains a program, script or shortcut (.{ending}).',
      advice: 'Do not unpack it.',
      summary: 'An archive in it contains a program (.{ending})',
    },
    ru: {
      title: 'Программа внутри архива',
      explanation: 'Во вложенном архиве программа, скрипт или ярлык (.{ending}).',
      advice: 'Не распаковывайте.',
      summary: 'В архиве из письма лежит программа (.{ending})',
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
