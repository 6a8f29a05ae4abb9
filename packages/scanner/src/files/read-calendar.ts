import type { ArchiveEntry } from '../archives/archive.ts';
import { asBuffer } from '../archives/numbers.ts';
import { textLinks } from '../facts/text-links.ts';
import { MARKER_BYTES } from '../limits.ts';
import { carriedFile, type DocumentFindings } from './document-findings.ts';

/** Links taken from one invitation. */
const LINKS = 50;
/** Files taken from one invitation or card. */
const FILES = 20;

/** Looks into a calendar or card (RFC 5545, RFC 6350): links, and files written into it. */
export function readCalendar(content: Uint8Array): DocumentFindings {
  const text = asBuffer(content.subarray(0, MARKER_BYTES))
    .toString('utf8')
    .replace(/\r?\n[ \t]/g, '');
  const links = textLinks(text.replaceAll('\\n', '\n').replaceAll('\\,', ',')).slice(0, LINKS);
  // RFC 5546 section 3.2.2: who asks somebody to come says who asks.
  const isUnsigned = /^METHOD:REQUEST\s*$/im.test(text) && !/^ORGANIZER[;:]/im.test(text);
  return { marks: isUnsigned ? ['calendar-unsigned'] : [], links, files: writtenFiles(text) };
}

/** ATTACH and PHOTO with ENCODING=BASE64 or a data URL. */
function writtenFiles(text: string): readonly ArchiveEntry[] {
  const files: ArchiveEntry[] = [];
  for (const match of text.matchAll(
    /^(?:ATTACH|PHOTO|LOGO|SOUND)((?:;[^:\r\n]{0,400}){0,1}):(?:data:[^,\r\n]{0,200},)?([A-Za-z0-9+/=]{40,})$/gim,
  )) {
    const parameters = match[1] ?? '';
    const name = /(?:FILENAME|X-FILENAME|X-APPLE-FILENAME)="?([^";:]{1,200})/i.exec(parameters)?.[1] ?? '';
    files.push(carriedFile(name, asBuffer(Buffer.from(match[2] ?? '', 'base64'))));
    if (files.length >= FILES) {
      break;
    }
  }
  return files;
}
