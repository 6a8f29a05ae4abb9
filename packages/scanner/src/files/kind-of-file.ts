import { kindOfEnding, type FileKind } from './file-names.ts';

/** What a file is: its content decides where it speaks, its name where it does not. */
export function kindOfFile(type: string, ending: string, isOffice: boolean): FileKind {
  const byName = kindOfEnding(ending);
  if (isOffice) {
    return byName === 'macro-document' ? byName : 'document';
  }
  const byType = KIND_BY_TYPE[type];
  if (type === 'application/zip' && (byName === 'program' || byName === 'document')) {
    return byName;
  }
  if (byType !== undefined) {
    return byType;
  }
  if (type.startsWith('image/')) {
    return 'image';
  }
  if (byName === 'other' && type === 'text/html') {
    return 'page';
  }
  // "www.shop.com" is a name, not a program of 1985.
  return ending === 'com' && type.startsWith('text/') ? 'text' : byName;
}

const KIND_BY_TYPE: Readonly<Record<string, FileKind>> = {
  'application/vnd.microsoft.portable-executable': 'program',
  'application/x-elf': 'program',
  'application/x-mach-binary': 'program',
  'application/java-class': 'program',
  'application/vnd.android.dex': 'program',
  'application/x-ms-shortcut': 'shortcut',
  'application/x-internet-shortcut': 'shortcut',
  'application/vnd.ms-htmlhelp': 'script',
  'application/hta': 'script',
  'application/x-iso9660-image': 'disk-image',
  'application/x-udf-image': 'disk-image',
  'application/x-vhd': 'disk-image',
  'application/x-vhdx': 'disk-image',
  'application/x-vmdk': 'disk-image',
  'application/zip': 'archive',
  'application/gzip': 'archive',
  'application/x-tar': 'archive',
  'application/vnd.rar': 'archive',
  'application/x-7z-compressed': 'archive',
  'application/vnd.ms-cab-compressed': 'archive',
  'application/pdf': 'document',
  'application/rtf': 'document',
  'application/onenote': 'document',
  'image/svg+xml': 'vector-image',
  'message/rfc822': 'message',
};

/** Media type of an office document by its ending; the outer bytes only say "zip". */
export function officeType(ending: string): string {
  return OFFICE_TYPES[ending.slice(0, 3)] ?? 'application/vnd.openxmlformats-officedocument';
}

const OFFICE_TYPES: Readonly<Record<string, string>> = {
  doc: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
