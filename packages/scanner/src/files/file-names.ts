import { hasMixedScripts } from '../text/mixed-scripts.ts';

/** What a file is meant to be by its name. */
export type FileKind =
  | 'program'
  | 'script'
  | 'shortcut'
  | 'disk-image'
  | 'macro-document'
  | 'document'
  | 'archive'
  | 'page'
  | 'vector-image'
  | 'image'
  | 'sound'
  | 'message'
  | 'text'
  | 'other';

/** Endings of files that run when they are opened, and of those that people expect by mail. */
const ENDINGS: Readonly<Record<Exclude<FileKind, 'other'>, string>> = {
  program:
    'exe scr pif com cpl msi msp mst dll ocx sys drv jar apk app dmg pkg deb rpm elf run gadget appx appxbundle msix xll',
  script:
    'js jse vbs vbe wsf wsh wsc sct hta ps1 psm1 psd1 bat cmd pyw reg inf ade adp mde job ws msh msh1 msc appref-ms jnlp vba chm hlp mdb accdb accde mda mdt udl ps1xml psc1 cdxml pyz pyc',
  shortcut:
    'lnk url website library-ms search-ms settingcontent-ms rdp iqy slk scf desktop webloc theme themepack diagcab',
  'disk-image': 'iso img vhd vhdx vmdk udf ima bif dd raw wim toast nrg mds',
  'macro-document': 'docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm xla xlm xlw ppa wll wiz',
  document:
    'doc docx dot dotx xls xlsx xlt xltx ppt pptx pps ppsx odt ott ods ots odp otp odg fodt fods rtf wbk pdf one onepkg csv pub vsd epub pages numbers key mpp',
  archive:
    'zip rar 7z gz tgz tar bz2 tbz xz txz cab ace arj lzh lha zipx tzst zstd lz lzma cpio gzip z zst uue r00 001',
  page: 'html htm shtml xhtml xht mht mhtml dhtml',
  'vector-image': 'svg svgz',
  image: 'png jpg jpeg gif bmp webp tif tiff heic ico avif',
  sound: 'mp3 wav ogg m4a mp4 mov avi mkv webm aac flac',
  message: 'eml msg oft ics ifb vcs vcf',
  text: 'txt log md json xml asc sig yml yaml patch diff sh py pl rb c h',
};

const FILE_KINDS: readonly FileKind[] = [
  'program',
  'script',
  'shortcut',
  'disk-image',
  'macro-document',
  'document',
  'archive',
  'page',
  'vector-image',
  'image',
  'sound',
  'message',
  'text',
];

const KINDS: ReadonlyMap<string, FileKind> = new Map(
  Object.entries(ENDINGS).flatMap(([kind, endings]) =>
    endings.split(' ').map((ending) => [ending, toKind(kind)]),
  ),
);

function toKind(kind: string): FileKind {
  return FILE_KINDS.find((known) => known === kind) ?? 'other';
}

/** Lower-case ending after the last dot as Windows takes it (blanks and dots at the end are dropped), or ''. */
export function endingOf(name: string): string {
  const trimmed = visibleName(name).replace(/[\s.]{1,64}$/, '');
  const match = /\.([a-z0-9][a-z0-9-]{0,16})$/i.exec(trimmed.slice(-80));
  return match?.[1]?.toLowerCase() ?? '';
}

export function kindOfName(name: string): FileKind {
  return KINDS.get(endingOf(name)) ?? 'other';
}

export function kindOfEnding(ending: string): FileKind {
  return KINDS.get(ending.toLowerCase()) ?? 'other';
}

/** The ending that stands before the last one ("pdf" of "invoice.pdf.exe"), or ''. */
export function innerEnding(name: string): string {
  const ending = endingOf(name);
  if (ending === '') {
    return '';
  }
  const before = visibleName(name)
    .replace(/[\s.]{1,64}$/, '')
    .slice(0, -(ending.length + 1));
  return endingOf(before.replace(/[\s_]{1,500}$/, ''));
}

/** Characters that turn the reading direction: "cod.exe" can be made to read "exe.doc". */
export function hasDirectionMarks(name: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(name);
}

/** Many blanks push the real ending out of sight. */
export function hasLongBlanks(name: string): boolean {
  return /[\s\u00a0\u2000-\u200b\u2800\u3000_]{12}/.test(name);
}

/** Letters of two alphabets in one word, or an ending in letters that only look Latin ("invoice.\u0440df"). */
export function hasForeignLetters(name: string): boolean {
  const ending = /\.(\p{L}[\p{L}\p{N}]{1,5})$/u.exec(name.trim().slice(-80))?.[1] ?? '';
  return (
    hasMixedScripts(name.slice(-1_000)) || /^[\u0391-\u03c9\u0405-\u0458\u04ae-\u0501]{3,5}$/u.test(ending)
  );
}

function visibleName(name: string): string {
  return name.slice(-1_000).replace(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u061c\u2800]/g, '');
}
