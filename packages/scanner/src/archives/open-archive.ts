import type { ArchiveBudget, OpenedArchive } from './archive.ts';
import { openCabinet } from './cabinet.ts';
import { openDiskImage } from './disk-image.ts';
import { MESSAGE_TYPE } from '../files/looks-like-message.ts';
import { openMessage } from './mail-message.ts';
import { openOldArchive } from './old-archives.ts';
import { openStream } from './open-stream.ts';
import { listRar } from './rar.ts';
import { openSevenZip } from './seven-zip.ts';
import { openTar } from './tar.ts';
import { openZip } from './zip.ts';

/** Opens an archive or a message in memory by its real type; undefined where the type is none that we can read. */
export function openArchive(
  content: Uint8Array,
  type: string,
  name: string,
  budget: ArchiveBudget,
): OpenedArchive | undefined {
  switch (type) {
    case 'application/zip':
      return openZip(content, budget);
    case 'application/gzip':
    case 'application/x-bzip2':
    case 'application/x-xz':
    case 'application/zstd':
    case 'application/x-lzma':
      return openStream(content, type, name, budget);
    case 'application/x-tar':
      return openTar(content, budget);
    case 'application/vnd.rar':
      return listRar(content, budget);
    case 'application/x-7z-compressed':
      return openSevenZip(content, budget);
    case 'application/x-iso9660-image':
    case 'application/x-udf-image':
      return openDiskImage(content, budget);
    case 'application/vnd.ms-cab-compressed':
      return openCabinet(content, budget);
    case 'application/x-arj':
    case 'application/x-lzh':
    case 'application/x-ace':
      return openOldArchive(content, type, budget);
    case MESSAGE_TYPE:
      return openMessage(content, budget);
    default:
      return undefined;
  }
}
