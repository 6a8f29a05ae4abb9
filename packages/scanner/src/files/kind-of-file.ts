import { kindOfEnding, type FileKind } from './file-names.ts';

/** What a file is: its content decides where it speaks, its name where it does not. */
export function kindOfFile(type: string, ending: string): FileKind {
  const byName = kindOfEnding(ending);
  if (isDocument(type)) {
    return byName === 'macro-document' ? byName : 'document';
  }
  const byType = KIND_BY_TYPE[type];
  if (type === 'application/zip' && (byName === 'program' || byName === 'document')) {
    return byName;
  }
  if (type === 'message/rfc822' && byName === 'page') {
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

function isDocument(type: string): boolean {
  return /^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)/.test(type);
}

const KIND_BY_TYPE: Readonly<Record<string, FileKind>> = {
  'application/vnd.microsoft.portable-executable': 'program',
  'application/x-elf': 'program',
  'application/x-mach-binary': 'program',
  'application/java-class': 'program',
  'application/vnd.android.dex': 'program',
  'application/java-archive': 'program',
  'application/vnd.android.package-archive': 'program',
  'application/msix': 'program',
  'application/x-msi': 'program',
  'application/x-debian-package': 'program',
  'application/x-rpm': 'program',
  'application/x-xar': 'program',
  'application/x-chrome-extension': 'program',
  'application/x-ms-access': 'script',
  'application/winhlp': 'script',
  'application/x-shockwave-flash': 'script',
  'application/x-sylk': 'shortcut',
  'application/x-raw-disk-image': 'disk-image',
  'application/x-apple-diskimage': 'disk-image',
  'application/x-ms-wim': 'disk-image',
  'application/vnd.ms-outlook': 'message',
  'application/ms-tnef': 'archive',
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
  'application/x-bzip2': 'archive',
  'application/x-xz': 'archive',
  'application/zstd': 'archive',
  'application/x-ace': 'archive',
  'application/x-arj': 'archive',
  'application/x-lzh': 'archive',
  'application/pdf': 'document',
  'application/rtf': 'document',
  'application/onenote': 'document',
  'image/svg+xml': 'vector-image',
  'message/rfc822': 'message',
};
