import type { AttachmentFacts, InnerFile } from '../../files/file-facts.ts';
import { fact, type Sign } from '../rule.ts';

/** A file at any depth, and the attachment that carried it. */
export interface CarriedFile {
  readonly file: AttachmentFacts | InnerFile;
  readonly carrier: AttachmentFacts;
  /** 0 for the attachment itself. */
  readonly depth: number;
}

/** One sign for each attachment with at least one file, at any depth, that a test picks. */
export function eachFile(
  attachments: readonly AttachmentFacts[],
  picks: (carried: CarriedFile) => boolean,
  more: (carried: CarriedFile) => Sign['facts'] = () => [],
): readonly Sign[] {
  return attachments.flatMap((carrier) => {
    const found = filesOf(carrier).find(picks);
    return found === undefined
      ? []
      : [{ facts: [...baseFacts(found), ...more(found)], quote: found.file.name }];
  });
}

/** The attachment and everything inside it. */
export function filesOf(carrier: AttachmentFacts): readonly CarriedFile[] {
  return [
    { file: carrier, carrier, depth: 0 },
    ...carrier.inside.map((file) => ({ file, carrier, depth: file.depth })),
  ];
}

function baseFacts({ file, carrier, depth }: CarriedFile): Sign['facts'] {
  return [
    fact('part', carrier.partId),
    fact('ending', file.ending === '' ? 'none' : file.ending),
    fact('type', file.realType),
    fact('depth', depth),
  ];
}
