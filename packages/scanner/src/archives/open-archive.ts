import { EMPTY_ARCHIVE, type ArchiveBudget, type OpenedArchive } from './archive.ts';
import { MESSAGE_TYPE } from '../files/looks-like-message.ts';
import { inflate } from './inflate.ts';
import { openMessage } from './mail-message.ts';
import { listRar } from './rar.ts';
import { listSevenZip } from './seven-zip.ts';
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
      return openGzip(content, name, budget);
    case 'application/x-tar':
      return openTar(content, budget);
    case 'application/vnd.rar':
      return listRar(content, budget);
    case 'application/x-7z-compressed':
      return listSevenZip(content, budget);
    case MESSAGE_TYPE:
      return openMessage(content, budget);
    case 'application/x-bzip2':
    case 'application/x-xz':
    case 'application/zstd':
    case 'application/vnd.ms-cab-compressed':
    case 'application/x-ace':
    case 'application/x-arj':
      return { ...EMPTY_ARCHIVE, isListedOnly: true, isBroken: false };
    default:
      return undefined;
  }
}

function openGzip(content: Uint8Array, name: string, budget: ArchiveBudget): OpenedArchive {
  const inflated = inflate(content, 'gzip', budget);
  if (inflated.outcome !== 'unpacked' || !budget.takeEntry()) {
    return {
      ...EMPTY_ARCHIVE,
      isBomb: inflated.outcome !== 'broken',
      isBroken: inflated.outcome === 'broken',
    };
  }
  const inner = name.replace(/\.tgz$/i, '.tar').replace(/\.(?:gz|gzip|z)$/i, '');
  return {
    ...EMPTY_ARCHIVE,
    isBroken: false,
    entries: [{ name: inner, isEncrypted: false, size: inflated.content.length, content: inflated.content }],
  };
}
