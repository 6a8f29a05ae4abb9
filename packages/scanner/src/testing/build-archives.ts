/** Archives of kinds that Node cannot pack, written out by hand. */

/** A 7z archive with one stored file; `coder` replaces the id of its only coder (AES: 06f10701). */
export function buildSevenZip(name: string, content: Uint8Array, coder = '00'): Uint8Array {
  const id = Buffer.from(coder, 'hex');
  const wide = Buffer.concat([Buffer.from([0]), Buffer.from(`${name}\0`, 'utf16le')]);
  const header = Buffer.concat([
    Buffer.from([1, 4, 6, 0, 1, 9, content.length, 0]),
    Buffer.from([7, 0x0b, 1, 0, 1, id.length]),
    id,
    Buffer.from([0x0c, content.length, 0, 8, 0, 0]),
    Buffer.from([5, 1, 0x11, wide.length]),
    wide,
    Buffer.from([0, 0]),
  ]);
  const start = Buffer.alloc(32);
  start.write('377abcaf271c0004', 0, 'hex');
  start.writeUInt32LE(content.length, 12);
  start.writeUInt32LE(header.length, 20);
  return Buffer.concat([start, content, header]);
}

/** An image of a CD with one file in its root folder (ECMA-119), and an empty area before it as on real discs. */
export function buildIso(name: string, content: Uint8Array): Uint8Array {
  const sector = 2_048;
  const image = Buffer.alloc(22 * sector + content.length);
  const volume = 16 * sector;
  image[volume] = 1;
  image.write('CD001', volume + 1, 'latin1');
  image.writeUInt32LE(20, volume + 158);
  image.writeUInt32LE(sector, volume + 166);
  image[17 * sector] = 255;
  image.write('CD001', 17 * sector + 1, 'latin1');
  const at = 20 * sector;
  const shown = `${name};1`;
  image[at] = 33 + shown.length + (shown.length % 2 === 0 ? 1 : 0);
  image.writeUInt32LE(21, at + 2);
  image.writeUInt32LE(content.length, at + 10);
  image[at + 32] = shown.length;
  image.write(shown, at + 33, 'latin1');
  Buffer.from(content).copy(image, 21 * sector);
  return image;
}

/** A cabinet with one stored file (MS-CAB). */
export function buildCabinet(name: string, content: Uint8Array): Uint8Array {
  const file = Buffer.alloc(16 + name.length + 1);
  file.writeUInt32LE(content.length, 0);
  file.write(name, 16, 'latin1');
  const head = Buffer.alloc(44);
  head.write('MSCF', 0, 'latin1');
  head.writeUInt32LE(44, 16);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(1, 28);
  head.writeUInt32LE(44 + file.length, 36);
  head.writeUInt16LE(1, 40);
  const block = Buffer.alloc(8);
  block.writeUInt16LE(content.length, 4);
  block.writeUInt16LE(content.length, 6);
  return Buffer.concat([head, file, block, content]);
}

/** A tar with one file. */
export function buildTar(name: string, content: Uint8Array, claimed: number = content.length): Uint8Array {
  const head = Buffer.alloc(512);
  head.write(name, 0, 'utf8');
  head.write(`${claimed.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\0', 257, 'latin1');
  return Buffer.concat([
    head,
    content,
    Buffer.alloc((512 - (content.length % 512)) % 512),
    Buffer.alloc(1_024),
  ]);
}

/** "winmail.dat" with one attachment (MS-OXTNEF). */
export function buildTnef(name: string, content: Uint8Array): Uint8Array {
  const attribute = (id: number, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(9);
    head[0] = 2;
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    return Buffer.concat([head, data, Buffer.alloc(2)]);
  };
  return Buffer.concat([
    Buffer.from('789f3e220100', 'hex'),
    attribute(0x00069002, Buffer.alloc(14)),
    attribute(0x00018010, Buffer.from(`${name}\0`, 'latin1')),
    attribute(0x0006800f, content),
  ]);
}

/** A section of OneNote with one stored file. */
export function buildOneNote(content: Uint8Array, name = ''): Uint8Array {
  const size = Buffer.alloc(20);
  size.writeUInt32LE(content.length);
  return Buffer.concat([
    Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex'),
    Buffer.alloc(64),
    Buffer.from(`${name}\0`, 'utf16le'),
    Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex'),
    size,
    content,
  ]);
}
