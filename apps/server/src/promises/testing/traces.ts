import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/**
 * Looks for a canary in bytes, in every form in which it might have been put away. A canary is of small letters and
 * digits only: JSON, HTML, URLs and quoted-printable leave it as it is, a full-text index too.
 */
export function tracesOf(canary: string, bytes: Buffer): string[] {
  const found = new Set(findIn(canary, bytes));
  for (const { form, inner } of unpack(bytes)) {
    for (const trace of findIn(canary, inner)) found.add(`${trace} in ${form}`);
  }
  return [...found];
}

/** The files below a folder that hold a canary: "path: form". */
export function tracesBelow(folder: string, canaries: readonly string[]): string[] {
  return filesBelow(folder).flatMap((path) => {
    const bytes = readFileSync(path);
    return canaries.flatMap((canary) =>
      tracesOf(canary, bytes).map((form) => `${path.slice(folder.length + 1)}: ${canary} as ${form}`),
    );
  });
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

function findIn(canary: string, bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  // Folded base64 and soft line ends of quoted-printable cut a canary in two.
  const joined = text.replace(/=\r?\n|[\s\0]/g, '');
  const small = joined.toLowerCase();
  const readings = [
    ['plain', small.includes(canary) || text.toLowerCase().includes(canary)],
    ['reversed', small.includes([...canary].toReversed().join(''))],
    ['hexadecimal', small.includes(Buffer.from(canary).toString('hex'))],
    ['UTF-16 in hexadecimal', small.includes(Buffer.from(canary, 'utf16le').toString('hex'))],
    ['base64', base64Forms(Buffer.from(canary)).some((form) => joined.includes(form))],
    ['UTF-16 in base64', base64Forms(Buffer.from(canary, 'utf16le')).some((form) => joined.includes(form))],
  ] as const;
  return readings.flatMap(([name, isThere]) => (isThere ? [name] : []));
}

/** Base64 depends on where in a group of three bytes the text begins, and its ends on the neighbours. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    const sure = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    return [sure, sure.replaceAll('-', '+').replaceAll('_', '/')];
  });
}

/** What one packed stream may hold; enough for anything a mail server of tests sends. Bytes. */
const UNPACKED_LIMIT = 16 * 1_024 * 1_024;
const PACKED_FORMS = [
  { form: 'gzip', magic: Buffer.from([0x1f, 0x8b, 0x08]), read: gunzipSync },
  { form: 'zlib', magic: Buffer.from([0x78, 0x01]), read: inflateSync },
  { form: 'zlib', magic: Buffer.from([0x78, 0x5e]), read: inflateSync },
  { form: 'zlib', magic: Buffer.from([0x78, 0x9c]), read: inflateSync },
  { form: 'zlib', magic: Buffer.from([0x78, 0xda]), read: inflateSync },
] as const;
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Every packed stream that begins anywhere in the bytes; what follows its end does not matter. */
function* unpack(bytes: Buffer): Generator<{ readonly form: string; readonly inner: Buffer }> {
  for (const { form, magic, read } of PACKED_FORMS) {
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: UNPACKED_LIMIT };
      const inner = attempt(() => read(bytes.subarray(at), options));
      if (inner !== undefined) yield { form, inner };
    }
  }
  for (let at = bytes.indexOf(ZSTD_MAGIC); at >= 0; at = bytes.indexOf(ZSTD_MAGIC, at + 1)) {
    const options = { finishFlush: constants.ZSTD_e_flush, maxOutputLength: UNPACKED_LIMIT };
    const inner = attempt(() => zstdDecompressSync(bytes.subarray(at), options));
    if (inner !== undefined) yield { form: 'zstd', inner };
  }
}

/** Most places that look like the head of a packed stream are none. */
function attempt(read: () => Buffer): Buffer | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
