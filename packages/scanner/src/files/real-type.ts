import { isBareWorkbook } from './ole/read-workbook.ts';
import { wideText } from '../text/wide-text.ts';

interface Signature {
  readonly offset: number;
  readonly bytes: readonly number[];
  readonly type: string;
}

function signature(type: string, text: string, offset = 0): Signature {
  return { offset, bytes: [...Buffer.from(text, 'latin1')], type };
}

export const TNEF_TYPE = 'application/ms-tnef';
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Most specific first. */
const SIGNATURES: readonly Signature[] = [
  signature('application/pdf', '%PDF-'),
  signature('application/zip', 'PK\x03\x04'),
  signature('application/zip', 'PK\x05\x06'),
  signature('application/zip', 'PK\x07\x08PK\x03\x04'),
  signature('application/vnd.rar', 'Rar!\x1a\x07'),
  signature('application/x-7z-compressed', '7z\xbc\xaf\x27\x1c'),
  signature('application/gzip', '\x1f\x8b\x08'),
  signature('application/x-bzip2', 'BZh'),
  signature('application/x-xz', '\xfd7zXZ\x00'),
  signature('application/zstd', '\x28\xb5\x2f\xfd'),
  signature('application/vnd.ms-cab-compressed', 'MSCF'),
  signature('application/x-ace', '**ACE**', 7),
  signature('application/x-arj', '\x60\xea'),
  signature('application/x-tar', 'ustar', 257),
  signature('application/x-iso9660-image', 'CD001', 0x8001),
  signature('application/x-udf-image', 'BEA01', 0x8001),
  signature('application/x-vhd', 'conectix'),
  signature('application/x-vhdx', 'vhdxfile'),
  signature('application/x-vmdk', 'KDMV'),
  signature('application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  signature('application/onenote', '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3'),
  signature('application/x-ms-shortcut', 'L\x00\x00\x00\x01\x14\x02\x00'),
  signature('application/vnd.ms-htmlhelp', 'ITSF\x03\x00\x00\x00'),
  signature('application/x-elf', '\x7fELF'),
  signature('application/x-mach-binary', '\xcf\xfa\xed\xfe'),
  signature('application/x-mach-binary', '\xce\xfa\xed\xfe'),
  signature('application/x-mach-binary', '\xfe\xed\xfa\xce'),
  signature('application/x-mach-binary', '\xfe\xed\xfa\xcf'),
  signature('application/x-mach-binary', '\xca\xfe\xba\xbe\x00\x00\x00\x01'),
  signature('application/x-mach-binary', '\xca\xfe\xba\xbe\x00\x00\x00\x02'),
  signature('application/x-mach-binary', '\xca\xfe\xba\xbe\x00\x00\x00\x03'),
  signature('application/java-class', '\xca\xfe\xba\xbe'),
  signature('application/vnd.android.dex', 'dex\n'),
  signature('image/png', '\x89PNG\r\n\x1a\n'),
  signature('image/jpeg', '\xff\xd8\xff'),
  signature('image/gif', 'GIF87a'),
  signature('image/gif', 'GIF89a'),
  signature('image/bmp', 'BM'),
  signature('image/tiff', 'II*\x00'),
  signature('image/tiff', 'MM\x00*'),
  signature('image/x-icon', '\x00\x00\x01\x00'),
  signature('application/rtf', '{\\rt'),
  signature('application/vnd.tcpdump.pcap', '\xd4\xc3\xb2\xa1'),
  signature('application/x-sqlite3', 'SQLite format 3\x00'),
  signature(TNEF_TYPE, '\x78\x9f\x3e\x22'),
  signature('application/x-mso', 'ActiveMime'),
  signature('application/x-ms-wim', 'MSWIM\x00\x00\x00'),
  signature('application/x-ms-access', '\x00\x01\x00\x00Standard Jet DB'),
  signature('application/x-ms-access', '\x00\x01\x00\x00Standard ACE DB'),
  signature('application/winhlp', '\x3f\x5f\x03\x00'),
  signature('application/x-debian-package', '!<arch>\ndebian'),
  signature('application/x-rpm', '\xed\xab\xee\xdb'),
  signature('application/x-xar', 'xar!'),
  signature('application/x-chrome-extension', 'Cr24'),
  // "ID;P" alone begins lists of products, too.
  signature('application/x-sylk', 'ID;PWXL'),
  signature('application/x-sylk', 'ID;PSCALC'),
  signature('application/x-sylk', 'ID;P\r'),
  signature('application/x-sylk', 'ID;P\n'),
  signature('audio/mpeg', 'ID3'),
  signature('audio/ogg', 'OggS'),
  signature('font/woff2', 'wOF2'),
  signature('font/woff', 'wOFF'),
];

/** Bytes at the start of a text file that are looked at. */
const TEXT_BYTES = 2_048;

/** Reads the real type of a file. */
export function realType(content: Uint8Array): string {
  if (isWindowsProgram(content)) {
    return 'application/vnd.microsoft.portable-executable';
  }
  const found = SIGNATURES.find((entry) => hasBytes(content, entry));
  return found?.type ?? containerType(content) ?? diskType(content) ?? textType(content);
}

/** Disk images that tell themselves at their end, or by the first sector of a file system. */
function diskType(content: Uint8Array): string | undefined {
  const end = content.length - SECTOR;
  if (end < SECTOR) {
    return undefined;
  }
  if (latin(content.subarray(end, end + 8)) === 'conectix') {
    return 'application/x-vhd';
  }
  if (latin(content.subarray(end, end + 4)) === 'koly') {
    return 'application/x-apple-diskimage';
  }
  const isBootable = content[510] === 0x55 && content[511] === 0xaa;
  const system = latin(content.subarray(3, 90));
  return isBootable && /^NTFS {4}|^EXFAT {3}|FAT(?:12|16|32)? {3}/.test(system)
    ? 'application/x-raw-disk-image'
    : undefined;
}

/** Bytes of one sector. */
const SECTOR = 512;

/** "MZ" alone begins many texts; the program header must be where it says. */
function isWindowsProgram(content: Uint8Array): boolean {
  if (content[0] !== 0x4d || content[1] !== 0x5a) {
    return false;
  }
  const at = (content[0x3c] ?? 0) | ((content[0x3d] ?? 0) << 8) | ((content[0x3e] ?? 0) << 16);
  const isPortable = content[at] === 0x50 && content[at + 1] === 0x45 && content[at + 2] === 0;
  return isPortable || content.length < 64 || content.subarray(0, TEXT_BYTES).includes(0);
}

function hasBytes(content: Uint8Array, { offset, bytes }: Signature): boolean {
  return (
    content.length >= offset + bytes.length && bytes.every((byte, index) => content[offset + index] === byte)
  );
}

function containerType(content: Uint8Array): string | undefined {
  if (isBareWorkbook(content)) {
    return 'application/vnd.ms-excel';
  }
  const head = latin(content.subarray(0, 16));
  if (head.startsWith('RIFF')) {
    return head.slice(8, 12) === 'WEBP' ? 'image/webp' : 'video/x-msvideo';
  }
  if (/^..-l[hz][0-9a-z]-/s.test(head)) {
    return 'application/x-lzh';
  }
  // The old .lzma form has no mark: these are its usual properties and a dictionary of a round size.
  if (head.startsWith(']\0\0') && content[12] === (content[11] ?? 0) && content.length > 18) {
    return 'application/x-lzma';
  }
  if (/^[FCZ]WS/.test(head) && (content[3] ?? 255) < 64) {
    return 'application/x-shockwave-flash';
  }
  if (head.slice(4, 8) === 'ftyp') {
    return /^(?:heic|heix|mif1|avif)/.test(head.slice(8, 12)) ? 'image/heif' : 'video/mp4';
  }
  return undefined;
}

function textType(content: Uint8Array): string {
  const head = textHead(content)
    .replace(/^(?:\ufeff|ï»¿)/, '')
    .trimStart()
    .toLowerCase();
  const match = TEXT_TYPES.find(([pattern]) => pattern.test(head));
  if (match !== undefined) {
    return match[1];
  }
  return isPlainText(content) ? 'text/plain' : UNKNOWN_TYPE;
}

const TEXT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^#!/, 'text/x-shellscript'],
  [
    /^(?:<\?xml[^>]{0,200}\?>\s{0,64})?(?:<!--[^>]{0,500}-->\s{0,64})?(?:<!doctype svg[^>]{0,300}>\s{0,64})?<svg[\s>]/,
    'image/svg+xml',
  ],
  [/^<hta:|^[^<]{0,64}<(?:html|head|script)[^]{0,1500}<hta:application/, 'application/hta'],
  [
    /^(?:<!--[^]{0,500}?-->\s{0,64})?<(?:!doctype html|html|head|body|script|meta|title|iframe|form|table|div|a\s)/,
    'text/html',
  ],
  [/^<\?xml/, 'text/xml'],
  [/^begin:vcalendar/, 'text/calendar'],
  [/^begin:vcard/, 'text/vcard'],
  [/^\[internetshortcut\]/, 'application/x-internet-shortcut'],
  [/^\[\{000214a0/, 'application/x-internet-shortcut'],
  [/^(?:x5o!p%@ap)/, 'text/plain'],
];

function textHead(content: Uint8Array): string {
  const isWide =
    (content[0] === 0xff && content[1] === 0xfe) ||
    (content[0] !== 0 && content[1] === 0 && content[3] === 0);
  const bytes = content.subarray(0, TEXT_BYTES);
  return isWide ? wideText(bytes) : latin(bytes);
}

function isPlainText(content: Uint8Array): boolean {
  const head = content.subarray(0, TEXT_BYTES);
  return (
    head.length > 0 && !head.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32))
  );
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
