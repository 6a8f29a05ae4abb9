import type { ArchiveEntry } from '../../archives/archive.ts';
import { asBuffer, u16, u32 } from '../../archives/numbers.ts';
import { carriedFile, type DocumentFindings } from '../document-findings.ts';
import { expandRtf } from './expand-rtf.ts';
import { readProperties, type Properties } from './mapi-properties.ts';

/** Attributes read of one file: each attachment has some six. */
const ATTRIBUTES = 4_000;
/** Attachments taken from one file. */
const FILES = 200;

const ATTACHMENT_BEGINS = 0x9002;
const ATTACHMENT_TITLE = 0x8010;
const ATTACHMENT_DATA = 0x800f;
const ATTACHMENT_PROPERTIES = 0x9005;
const MESSAGE_PROPERTIES = 0x9003;

interface Open {
  title: string;
  longName: string;
  data: Uint8Array | undefined;
}

/** Opens "winmail.dat" (MS-OXTNEF): its attachments, and the bodies among its properties. Total on cut files. */
export function readTnef(content: Uint8Array): DocumentFindings {
  const files: ArchiveEntry[] = [];
  let open: Open | undefined;
  let at = 6;
  const close = (): void => {
    if (open?.data !== undefined && files.length < FILES) {
      files.push(carriedFile(open.longName || open.title, open.data));
    }
  };
  for (let count = 0; count < ATTRIBUTES && at + 9 <= content.length; count += 1) {
    const id = u16(content, at + 1);
    const data = content.subarray(at + 9, at + 9 + u32(content, at + 5));
    if (id === ATTACHMENT_BEGINS) {
      close();
      open = { title: '', longName: '', data: undefined };
    } else if (id === MESSAGE_PROPERTIES) {
      files.push(...bodies(readProperties(data)));
    } else {
      open ??= { title: '', longName: '', data: undefined };
      readAttribute(id, data, open);
    }
    // A level, an id, a length, the data, a checksum: always forward, whatever the length says.
    at += 9 + data.length + 2;
  }
  close();
  return { marks: [], links: [], files: files.slice(0, FILES) };
}

function readAttribute(id: number, data: Uint8Array, open: Open): void {
  if (id === ATTACHMENT_TITLE) {
    open.title = asBuffer(data).toString('latin1').split('\0')[0] ?? '';
  } else if (id === ATTACHMENT_DATA) {
    open.data = data;
  } else if (id === ATTACHMENT_PROPERTIES) {
    const properties = readProperties(data);
    open.longName = properties.text(0x3707) || properties.text(0x3704) || properties.text(0x3001);
    // An object (a message, say) is stored as a property behind its class of 16 bytes.
    const object = properties.bytes(0x3701);
    open.data ??= object?.subarray(isClassed(object) ? 16 : 0);
  }
}

function isClassed(object: Uint8Array): boolean {
  return u32(object, 16) === 0x223e9f78 || u32(object, 16) === 0xe011cfd0;
}

function bodies(properties: Properties): readonly ArchiveEntry[] {
  const rich = properties.bytes(0x1009);
  const page = properties.bytes(0x1013);
  return [
    ...(rich === undefined ? [] : [carriedFile('', expandRtf(rich))]),
    ...(page === undefined ? [] : [{ ...carriedFile('', page), declaredType: 'text/html' }]),
  ];
}
