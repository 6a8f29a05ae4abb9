import { u16, u32 } from '../../archives/numbers.ts';
import { MARKER_BYTES } from '../../limits.ts';
import type { FileMark } from '../file-facts.ts';
import { findSources, SOURCE_CHARACTERS, sourceMarks } from '../macro-marks.ts';
import type { CompoundEntry, CompoundFile } from './compound-file.ts';
import { decompressVba } from './decompress-vba.ts';

/** Bytes of a project's list of modules, unpacked. */
const DIR_BYTES = 262_144;
/** Streams of one file in which macros are looked for. */
const STREAMS = 200;

/** Marks of the VBA projects in a compound file (MS-OVBA); none where there is no project. */
export function vbaMarks(file: CompoundFile): readonly FileMark[] {
  const homes = file.entries.filter(({ isStorage, name }) => isStorage && name.toUpperCase() === 'VBA');
  const streams = file.entries.filter((entry) => !entry.isStorage).slice(0, STREAMS * 4);
  const inHomes = streams.filter(({ path }) => homes.some((home) => path.startsWith(`${home.path}/`)));
  const hasProject = streams.some(({ name }) => /^_VBA_PROJECT$/i.test(name));
  if (!hasProject && inHomes.length === 0) {
    return [];
  }
  return ['macro', ...sourceMarks(sourcesOf(file, inHomes.length > 0 ? inHomes : streams))];
}

function sourcesOf(file: CompoundFile, streams: readonly CompoundEntry[]): string {
  const offsets = new Map(
    streams.filter(({ name }) => name === 'dir').flatMap((entry) => [...moduleOffsets(file, entry)]),
  );
  let source = '';
  for (const entry of streams.slice(0, STREAMS)) {
    const bytes = file.read(entry, MARKER_BYTES);
    const offset = offsets.get(entry.name.toLowerCase());
    const listed =
      offset === undefined ? '' : decompressVba(bytes, offset, SOURCE_CHARACTERS).toString('latin1');
    source += listed === '' ? findSources(bytes) : listed;
    if (source.length > SOURCE_CHARACTERS) {
      break;
    }
  }
  return source;
}

/** Where the source begins in each module's stream (MS-OVBA 2.3.4.2.3.2: MODULESTREAMNAME and MODULEOFFSET). */
function moduleOffsets(file: CompoundFile, entry: CompoundEntry): ReadonlyMap<string, number> {
  const dir = decompressVba(file.read(entry, MARKER_BYTES), 0, DIR_BYTES);
  const offsets = new Map<string, number>();
  let name = '';
  for (let at = 0; at + 6 <= dir.length;) {
    const id = u16(dir, at);
    const size = u32(dir, at + 2);
    if (id === 0x1a) {
      name = dir.toString('latin1', at + 6, at + 6 + size).toLowerCase();
    } else if (id === 0x31) {
      offsets.set(name, u32(dir, at + 6));
    }
    // PROJECTVERSION says 4 and takes 6.
    at += 6 + size + (id === 9 ? 2 : 0);
  }
  return offsets;
}
