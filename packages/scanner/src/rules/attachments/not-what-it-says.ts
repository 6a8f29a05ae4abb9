import { kindOfEnding } from '../../files/file-names.ts';
import { MESSAGE_TYPE } from '../../files/looks-like-message.ts';
import type { Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** The content is of another kind than name or declared type say. */
export const notWhatItSays: Rule = {
  code: 'attachments.not-what-it-says',
  group: 'attachment',
  severity: 'high',
  weight: 3,
  hard: undefined,
  category: 'malware',
  source: 'MITRE ATT&CK T1036.008 (masquerade file type)',
  texts: {
    en: {
      title: 'Not what it says',
      explanation: 'A file is named .{ending} but really is {type}.',
      advice: 'Do not open it.',
      summary: 'A file in it is named .{ending} but is something else',
    },
    ru: {
      title: 'Не то, чем кажется',
      explanation: 'Файл назван .{ending}, а на деле это {type}.',
      advice: 'Не открывайте.',
      summary: 'Файл назван .{ending}, а на деле это другое',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(attachments, ({ file }) => lies(file.ending, file.realType)).map((sign) => {
      const type = sign.facts.find((each) => each.name === 'type')?.value;
      const ending = sign.facts.find((each) => each.name === 'ending')?.value;
      if (type === 'text/html' && EXPORTS.has(String(ending))) {
        return { ...sign, weight: 1.2, severity: 'medium' };
      }
      return RUNS.has(String(type)) ? { ...sign, weight: 5, severity: 'critical', hard: 'dangerous' } : sign;
    }),
};

/** Many programs export tables and letters as pages under these names; Office opens them with a question. */
const EXPORTS: ReadonlySet<string> = new Set(['xls', 'doc', 'rtf', 'ppt']);

const RUNS: ReadonlySet<string> = new Set([
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/hta',
  'application/vnd.ms-htmlhelp',
  'application/x-iso9660-image',
  'application/x-vhd',
  'application/x-vhdx',
  'application/x-udf-image',
  'application/x-vmdk',
  'application/x-raw-disk-image',
  'application/x-apple-diskimage',
  'application/x-ms-wim',
  'application/x-msi',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/msix',
  'application/x-debian-package',
  'application/x-rpm',
  'application/x-xar',
  'application/x-chrome-extension',
  'application/x-shockwave-flash',
  'application/winhlp',
  'application/java-class',
  'text/html',
]);

/** Types that names of the kind may honestly have; a text under any name is never a lie worth a word. */
const ALLOWED: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    document:
      /^(?:application\/(?:pdf|rtf|x-ole-storage|zip|vnd\.|onenote|gzip|ms-tnef|x-sylk)|text\/(?:plain|xml)|image\/)/,
    'macro-document': /^(?:application\/(?:x-ole-storage|zip|vnd\.openxml))/,
    image: /^image\//,
    sound: /^(?:audio|video|image)\/|^application\/(?:octet-stream|ogg)/,
    text: /^(?:text\/|application\/(?:octet-stream|gzip|x-sqlite3|hta$)?)/,
    archive: /^application\//,
  }),
);

function lies(ending: string, type: string): boolean {
  const kind = kindOfEnding(ending);
  if (type === 'application/octet-stream' || (isText(type) && kind !== 'image')) {
    return false;
  }
  const exact = EXACT.get(ending);
  const allowed = ALLOWED.get(kind);
  return (
    (exact !== undefined && !exact.test(type)) ||
    (allowed !== undefined && (!allowed.test(type) || (RUNS.has(type) && type !== 'text/html'))) ||
    (kind === 'document' && type === 'text/html' && ending === 'pdf')
  );
}

/** A saved message is a text. */
function isText(type: string): boolean {
  return type === 'text/plain' || type === MESSAGE_TYPE;
}

/** Endings with one honest type only. */
const EXACT: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    pdf: /^(?:application\/pdf|text\/plain)$/,
    png: /^image\//,
    jpg: /^image\//,
    jpeg: /^image\//,
    gif: /^image\//,
    txt: /^(?:text\/|application\/octet-stream|image\/svg)/,
  }),
);
