import type { ArchiveBudget } from '../../archives/archive.ts';
import { inflate } from '../../archives/inflate.ts';
import { asBuffer, u16 } from '../../archives/numbers.ts';
import { MARKER_BYTES, UNPACKED_BYTES } from '../../limits.ts';
import { wideText } from '../../text/wide-text.ts';
import { carriedFile, mergeFindings, NO_FINDINGS, type DocumentFindings } from '../document-findings.ts';
import { documentLinks } from '../document-links.ts';
import type { FileMark } from '../file-facts.ts';
import { readCompoundFile, type CompoundEntry, type CompoundFile } from './compound-file.ts';
import { openWithDefaultPassword } from './default-password.ts';
import { guessOle } from './guess-ole.ts';
import { isOutlookMessage, readOutlookMessage } from './read-outlook.ts';
import { readObjects } from './read-objects.ts';
import { isLockedUser, readSlides } from './read-slides.ts';
import { vbaMarks } from './read-vba.ts';
import { hasDefaultKey } from './workbook-lock.ts';
import { readWorkbook } from './read-workbook.ts';

export const OUTLOOK_TYPE = 'application/vnd.ms-outlook';
export const INSTALLER_TYPE = 'application/x-msi';

/** Root classes of Windows installers and patches. */
const INSTALLERS: ReadonlySet<string> = new Set([
  '84100c0000000000c000000000000046',
  '86100c0000000000c000000000000046',
  '82100c0000000000c000000000000046',
]);
/** Objects of objects; each is a compound file of its own. */
const OBJECT_DEPTH = 3;
/** Name of the stream of a packed object: its number in the document. */
const PACKED_OBJECT = /^_\d{1,12}$/;
/** First byte of zlib with the usual window (RFC 1950, 2.2). */
const ZLIB = 0x78;
/** A field (MS-DOC 2.8.25 begins it with this control character) that runs a command. */
const FIELD = String.fromCharCode(19);
const FIELD_COMMAND = new RegExp(`${FIELD}\\s{0,8}DDE(?:AUTO)?\\s`, 'i');

/** Looks into a compound file: the old Office formats, encrypted new ones, installers, Outlook messages. */
export function readOleStorage(content: Uint8Array, budget: ArchiveBudget, depth = 0): DocumentFindings {
  const file = readCompoundFile(content);
  const named = file?.entries.filter(({ name }) => name !== '') ?? [];
  if (file === undefined || named.length <= 1) {
    return guessOle(content);
  }
  const root = file.entries.find(({ path, isStorage }) => path === '' && isStorage);
  if (INSTALLERS.has(root?.classId ?? '')) {
    return { marks: [], links: [], type: INSTALLER_TYPE };
  }
  if (isOutlookMessage(file)) {
    return { marks: [], links: [], files: readOutlookMessage(file), type: OUTLOOK_TYPE };
  }
  const streams = file.entries.filter(({ isStorage }) => !isStorage);
  return mergeFindings([
    { marks: vbaMarks(file), links: [] },
    readObjects(file),
    readLock(file, budget),
    ...streams.map((entry) => readKnownStream(file, entry, budget, depth)),
  ]);
}

/** Encrypted packages and rights management (MS-OFFCRYPTO 2.2, 2.3); what Office opens by itself we open, too. */
function readLock(file: CompoundFile, budget: ArchiveBudget): DocumentFindings {
  const find = (name: string): CompoundEntry | undefined =>
    file.entries.find((entry) => !entry.isStorage && entry.name === name);
  const packed = find('EncryptedPackage');
  const info = find('EncryptionInfo');
  const hasRights = file.entries.some(({ name }) => /^\tDRM/.test(name));
  if (packed === undefined || info === undefined || hasRights) {
    return { marks: hasRights || packed !== undefined ? ['office-encrypted', 'encrypted'] : [], links: [] };
  }
  const opened = budget.takePasswordTry()
    ? openWithDefaultPassword(file.read(info, MARKER_BYTES), file.read(packed, UNPACKED_BYTES))
    : undefined;
  return opened === undefined
    ? { marks: ['office-encrypted', 'encrypted'], links: [] }
    : { marks: ['office-encrypted', 'default-password'], links: [], files: [carriedFile('', opened)] };
}

function readKnownStream(
  file: CompoundFile,
  entry: CompoundEntry,
  budget: ArchiveBudget,
  depth: number,
): DocumentFindings {
  const read = (): Uint8Array => file.read(entry, MARKER_BYTES);
  switch (entry.name.toLowerCase()) {
    case 'worddocument':
      return readWord(read());
    case 'workbook':
    case 'book':
      return readBook(read());
    case 'powerpoint document':
      return readShow(read(), budget, depth);
    case 'current user':
      return { marks: isLockedUser(read()) ? ['office-encrypted', 'encrypted'] : [], links: [] };
    default:
      return PACKED_OBJECT.test(entry.name) ? readPackedObject(read(), budget, depth) : NO_FINDINGS;
  }
}

/** Objects of pages and XML files that Word saves lie packed in "oledata.mso": length, then zlib. */
function readPackedObject(bytes: Uint8Array, budget: ArchiveBudget, depth: number): DocumentFindings {
  if (depth >= OBJECT_DEPTH || bytes[4] !== ZLIB) {
    return NO_FINDINGS;
  }
  const inflated = inflate(bytes.subarray(4), 'zlib', budget);
  if (inflated.outcome === 'too-big') {
    return { marks: ['bomb'], links: [] };
  }
  return inflated.outcome === 'unpacked' ? readObject(inflated.content, budget, depth + 1) : NO_FINDINGS;
}

/** FIB flags fEncrypted and fObfuscated (MS-DOC 2.5.2), field commands, links. */
function readWord(bytes: Uint8Array): DocumentFindings {
  const marks: FileMark[] = [];
  const isLocked = (u16(bytes, 10) & 0x100) !== 0;
  if (isLocked) {
    marks.push('office-encrypted', 'encrypted');
  }
  const buffer = asBuffer(bytes);
  if (FIELD_COMMAND.test(buffer.toString('latin1')) || FIELD_COMMAND.test(wideText(buffer))) {
    marks.push('dde');
  }
  return { marks, links: isLocked ? [] : documentLinks(bytes) };
}

function readBook(bytes: Uint8Array): DocumentFindings {
  const { marks, lock } = readWorkbook(bytes);
  if (lock !== undefined && hasDefaultKey(lock)) {
    return { marks: [...marks, 'default-password'], links: [] };
  }
  return { marks, links: lock === undefined ? documentLinks(bytes) : [] };
}

function readShow(bytes: Uint8Array, budget: ArchiveBudget, depth: number): DocumentFindings {
  const { objects, isEncrypted } = readSlides(bytes, budget);
  const marks: readonly FileMark[] = isEncrypted ? ['office-encrypted', 'encrypted'] : [];
  const inner = depth < OBJECT_DEPTH ? objects.map((object) => readObject(object, budget, depth + 1)) : [];
  return mergeFindings([{ marks, links: documentLinks(bytes) }, ...inner]);
}

/** An object in its own compound file: a document inside a document, beside what is found in it. */
export function readObject(content: Uint8Array, budget: ArchiveBudget, depth: number): DocumentFindings {
  const found = readOleStorage(content, budget, depth);
  const { type: _type, ...rest } = found;
  const isProject = found.marks.includes('macro');
  return isProject ? rest : mergeFindings([rest, { marks: ['ole-embedded'], links: [] }]);
}
