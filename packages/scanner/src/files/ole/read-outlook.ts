import type { ArchiveEntry } from '../../archives/archive.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { UNPACKED_BYTES } from '../../limits.ts';
import { carriedFile } from '../document-findings.ts';
import { expandRtf } from '../tnef/expand-rtf.ts';
import type { CompoundEntry, CompoundFile } from './compound-file.ts';
import { wideText } from '../../text/wide-text.ts';

/** Files taken from one message. */
const FILES = 200;
/** Bytes of one text or name. */
const TEXT = 4_000_000;

/** True where a compound file is a message of Outlook (MS-OXMSG 2.2.3). */
export function isOutlookMessage(file: CompoundFile): boolean {
  return file.entries.some(({ path }) => path === '__properties_version1.0');
}

/** Attachments and bodies of a message of Outlook, those of messages inside it too. */
export function readOutlookMessage(file: CompoundFile): readonly ArchiveEntry[] {
  const byPath = new Map(file.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const files: ArchiveEntry[] = [];
  for (const entry of file.entries) {
    if (files.length >= FILES) {
      break;
    }
    const found = entry.isStorage ? undefined : readProperty(file, entry, byPath);
    files.push(...(found === undefined ? [] : [found]));
  }
  return files;
}

function readProperty(
  file: CompoundFile,
  entry: CompoundEntry,
  byPath: ReadonlyMap<string, CompoundEntry>,
): ArchiveEntry | undefined {
  const home = entry.path.slice(0, entry.path.length - entry.name.length).toLowerCase();
  const name = entry.name.toLowerCase();
  const text = (property: string): string => textOf(file, byPath, `${home}__substg1.0_${property}`);
  switch (name) {
    case '__substg1.0_37010102':
      return carriedFile(text('3707') || text('3704') || text('3001'), file.read(entry, UNPACKED_BYTES));
    case '__substg1.0_10130102':
      return { ...carriedFile('', file.read(entry, TEXT)), declaredType: 'text/html' };
    case '__substg1.0_1013001f':
      return { ...carriedFile('', Buffer.from(text('1013'), 'utf8')), declaredType: 'text/html' };
    case '__substg1.0_1000001f':
    case '__substg1.0_1000001e':
      return { ...carriedFile('', Buffer.from(text('1000'), 'utf8')), declaredType: 'text/plain' };
    case '__substg1.0_10090102':
      return carriedFile('', expandRtf(file.read(entry, TEXT)));
    default:
      return undefined;
  }
}

/** A text property: UTF-16 where it has the type 001F, bytes where it has 001E. */
function textOf(file: CompoundFile, byPath: ReadonlyMap<string, CompoundEntry>, path: string): string {
  const wide = byPath.get(`${path}001f`);
  const narrow = byPath.get(`${path}001e`);
  const read = (entry: CompoundEntry | undefined): Buffer | undefined =>
    entry === undefined ? undefined : asBuffer(file.read(entry, TEXT));
  const letters = read(wide);
  return letters === undefined ? (read(narrow)?.toString('latin1') ?? '') : wideText(letters);
}
