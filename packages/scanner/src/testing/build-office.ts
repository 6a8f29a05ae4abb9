import { buildCompound } from './build-compound.ts';

/** A module's source as its stream holds it: a container of literal tokens (MS-OVBA 2.4.1). */
export function packVba(source: string): Buffer {
  const bytes = Buffer.from(source, 'latin1');
  const tokens: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 8) {
    tokens.push(Buffer.from([0]), bytes.subarray(at, at + 8));
  }
  const body = Buffer.concat(tokens);
  const header = Buffer.alloc(3);
  header[0] = 1;
  header.writeUInt16LE(0xb000 | (body.length + 2 - 3), 1);
  return Buffer.concat([header, body]);
}

/** A compound file with a project of one module. */
export function buildVbaProject(code: string): Uint8Array {
  const source = `Attribute VB_Name = "Module1"\r\n${code}\r\n`;
  return buildCompound([
    { path: 'VBA/dir', content: packVba('x') },
    { path: 'VBA/_VBA_PROJECT', content: 'cc61' },
    { path: 'VBA/Module1', content: Buffer.concat([Buffer.from('compiled'), packVba(source)]) },
  ]);
}

/** One record of a workbook. */
export function record(type: number, body: Uint8Array | readonly number[]): Buffer {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

/** A workbook of the old format with further records. */
export function buildWorkbook(records: readonly Uint8Array[]): Uint8Array {
  const begin = record(0x809, [0, 6, 5, 0, 0, 0, 0, 0]);
  return buildCompound([{ path: 'Workbook', content: Buffer.concat([begin, ...records, record(0x0a, [])]) }]);
}

/** A packed file as the packager writes it ("\u0001Ole10Native"). */
export function packFile(name: string, content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const path = `C:\\temp\\${name}`;
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  const pathSize = Buffer.alloc(4);
  pathSize.writeUInt32LE(path.length + 1);
  const record10 = Buffer.concat([
    Buffer.from([2, 0]),
    Buffer.from(`${name}\0${path}\0`, 'latin1'),
    Buffer.from([0, 0, 3, 0]),
    pathSize,
    Buffer.from(`${path}\0`, 'latin1'),
    size,
    bytes,
  ]);
  const whole = Buffer.alloc(4);
  whole.writeUInt32LE(record10.length);
  return Buffer.concat([whole, record10]);
}

/** An object of rich text (MS-OLEDS 2.2.5), as hexadecimal digits. */
export function rtfObject(className: string, data: Uint8Array): string {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const name = Buffer.from(`${className}\0`, 'latin1');
  return Buffer.concat([
    number(0x501),
    number(2),
    number(name.length),
    name,
    number(0),
    number(0),
    number(data.length),
    data,
  ]).toString('hex');
}
