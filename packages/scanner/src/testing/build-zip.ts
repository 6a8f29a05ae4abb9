import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip built for tests. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Sets the flag of encryption; the bytes are scrambled so that nobody can read them. */
  readonly isEncrypted?: boolean;
}

/** Builds a zip (APPNOTE 4.3). */
export function buildZip(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const header = headerOf(file);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      header.shared,
      Buffer.alloc(0),
      header.name,
      header.data,
    ]);
    locals.push(local);
    records.push(listRecord(header, offset));
    offset += local.length;
  }
  const list = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

interface Header {
  readonly shared: Buffer;
  readonly name: Buffer;
  readonly data: Buffer;
}

/** The 26 bytes that the local header and the list have in common (version needed to extra length). */
function headerOf(file: ZipFile): Header {
  const content = Buffer.from(file.content);
  const packed = deflateRawSync(content);
  const data = file.isEncrypted === true ? packed.map((byte) => byte ^ 0x5a) : packed;
  const name = Buffer.from(file.name, 'utf8');
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(file.isEncrypted === true ? 0x801 : 0x800, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  return { shared, name, data: Buffer.from(data) };
}

function listRecord(header: Header, offset: number): Buffer {
  const start = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, header.shared, rest, header.name]);
}

/** A Word document, with whatever further parts a test wants. */
export function buildWordFile(parts: readonly ZipFile[] = []): Uint8Array {
  return buildZip([
    { name: '[Content_Types].xml', content: '<?xml version="1.0"?><Types/>' },
    { name: 'word/document.xml', content: '<w:document><w:t>Agenda for Tuesday</w:t></w:document>' },
    ...parts,
  ]);
}
