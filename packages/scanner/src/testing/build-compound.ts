/** One stream of a compound file built for tests: storages are named by the path before its own name. */
export interface CompoundStream {
  readonly path: string;
  readonly content: Uint8Array | string;
}

interface Node {
  readonly name: string;
  readonly classId: string;
  readonly content: Buffer | undefined;
  readonly children: Node[];
}

const SECTOR = 512;
const END = 0xfffffffe;
const NONE = 0xffffffff;

/**
 * Builds a compound file (MS-CFB). Streams are filled up to 4,096 bytes, so that none is a small one; classes of
 * storages ('' is the root) are hexadecimal as they stand in the file.
 */
export function buildCompound(
  streams: readonly CompoundStream[],
  classes: Readonly<Record<string, string>> = {},
): Uint8Array {
  const root: Node = { name: 'Root Entry', classId: classes[''] ?? '', content: undefined, children: [] };
  for (const stream of streams) {
    place(root, stream, classes);
  }
  const entries: { readonly node: Node; child: number; right: number; start: number }[] = [];
  const list = (node: Node): number => {
    const index = entries.length;
    const entry = { node, child: NONE, right: NONE, start: END };
    entries.push(entry);
    const children = node.children.map(list);
    entry.child = children[0] ?? NONE;
    children.forEach((child, at) => {
      const listed = entries[child];
      if (listed !== undefined) listed.right = children[at + 1] ?? NONE;
    });
    return index;
  };
  list(root);
  const table: number[] = [];
  const data: Buffer[] = [];
  const store = (content: Buffer): number => {
    const first = table.length;
    const count = Math.ceil(content.length / SECTOR);
    for (let index = 0; index < count; index += 1) {
      table.push(index === count - 1 ? END : first + index + 1);
    }
    data.push(Buffer.concat([content, Buffer.alloc(count * SECTOR - content.length)]));
    return first;
  };
  for (const entry of entries) {
    if (entry.node.content !== undefined) entry.start = store(entry.node.content);
  }
  const directory = store(Buffer.concat(entries.map((entry, index) => directoryEntry(entry, index === 0))));
  const tables = Math.ceil((table.length + 64) / 128);
  const tableStart = table.length;
  const whole = Buffer.alloc(tables * SECTOR, 0xff);
  [...table, ...Array.from({ length: tables }, () => 0xfffffffd)].forEach((next, index) =>
    whole.writeUInt32LE(next, index * 4),
  );
  return Buffer.concat([header(directory, tableStart, tables), ...data, whole]);
}

function place(
  root: Node,
  { path, content }: CompoundStream,
  classes: Readonly<Record<string, string>>,
): void {
  const names = path.split('/');
  let node = root;
  names.forEach((name, index) => {
    const isLast = index === names.length - 1;
    const bytes = Buffer.from(content);
    const known = node.children.find((child) => child.name === name);
    const next = known ?? {
      name,
      classId: classes[names.slice(0, index + 1).join('/')] ?? '',
      content: isLast ? Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4_096 - bytes.length))]) : undefined,
      children: [],
    };
    if (known === undefined) node.children.push(next);
    node = next;
  });
}

function directoryEntry(
  { node, child, right, start }: { readonly node: Node; child: number; right: number; start: number },
  isRoot: boolean,
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(node.name, 0, 'utf16le');
  entry.writeUInt16LE(node.name.length * 2 + 2, 64);
  entry[66] = isRoot ? 5 : node.content === undefined ? 1 : 2;
  entry.writeUInt32LE(NONE, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.write(node.classId, 80, 'hex');
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(node.content?.length ?? 0, 120);
  return entry;
}

function header(directory: number, tableStart: number, tables: number): Buffer {
  const head = Buffer.alloc(SECTOR, 0);
  head.write('d0cf11e0a1b11ae1', 0, 'hex');
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(tables, 44);
  head.writeUInt32LE(directory, 48);
  head.writeUInt32LE(4_096, 56);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(END, 68);
  for (let index = 0; index < 109; index += 1) {
    head.writeUInt32LE(index < tables ? tableStart + index : NONE, 76 + index * 4);
  }
  return head;
}
