import type { ArchiveBudget } from '../../archives/archive.ts';
import { unpackRecord, type ZipRecord } from '../../archives/zip.ts';
import type { DocumentFindings } from '../document-findings.ts';
import { readOfficeParts } from './read-parts.ts';

const PREFIX = 'application/vnd.openxmlformats-officedocument';
/** What the folder of the main part says. */
const FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^word\//i, `${PREFIX}.wordprocessingml.document`],
  [/^xl\//i, `${PREFIX}.spreadsheetml.sheet`],
  [/^ppt\//i, `${PREFIX}.presentationml.presentation`],
];

/** What a zip is by the names in it: a document, or a package of programs; undefined for an ordinary archive. */
export function packageType(records: readonly ZipRecord[]): string | undefined {
  const names = new Set(records.map(({ name }) => name.replace(/^[\\/]/, '').replaceAll('\\', '/')));
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (names.has('AndroidManifest.xml') && has(/\.dex$/)) {
    return 'application/vnd.android.package-archive';
  }
  if (names.has('AppxManifest.xml') || has(/^AppxMetadata\/AppxBundleManifest\.xml$/)) {
    return 'application/msix';
  }
  if (names.has('META-INF/MANIFEST.MF') && has(/\.class$/)) {
    return 'application/java-archive';
  }
  if (has(/^\[Content_Types\]\.xml$/i)) {
    return FOLDERS.find(([pattern]) => has(pattern))?.[1] ?? PREFIX;
  }
  return names.has('content.xml') && names.has('META-INF/manifest.xml')
    ? 'application/vnd.oasis.opendocument'
    : undefined;
}

/** True for the types of documents among them. */
export function isOfficePackage(type: string | undefined): boolean {
  return type !== undefined && (type.startsWith(PREFIX) || type.startsWith('application/vnd.oasis'));
}

/** Looks into a document that is a zip. */
export function readOfficeZip(
  content: Uint8Array,
  records: readonly ZipRecord[],
  budget: ArchiveBudget,
): DocumentFindings {
  const parts = records.map((record) => ({
    name: record.name.replaceAll('\\', '/').replace(/^\//, ''),
    size: record.size,
    read: () => unpackRecord(content, record, budget),
  }));
  const found = readOfficeParts(parts, budget);
  const isLocked = records.some(({ isEncrypted }) => isEncrypted);
  return isLocked ? { ...found, marks: [...found.marks, 'encrypted', 'office-encrypted'] } : found;
}
