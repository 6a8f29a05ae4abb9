import type { ParsedMessage, Part } from '@postern/mime';
import type { ArchiveBudget } from '../archives/archive.ts';
import type { AttachmentFacts } from '../files/file-facts.ts';
import { inspectFile } from '../files/inspect-file.ts';
import { ATTACHMENTS } from '../limits.ts';

/** Looks into every attachment of every reading, first ones only, within one budget. */
export function readAttachments(message: ParsedMessage, budget: ArchiveBudget): readonly AttachmentFacts[] {
  return message.attachments.slice(0, ATTACHMENTS).map((part) => readAttachment(part, budget));
}

function readAttachment(part: Part, budget: ArchiveBudget): AttachmentFacts {
  const name = part.fileName ?? '';
  const file = inspectFile(
    part.content,
    { name, writtenName: part.writtenFileName ?? name, declaredType: part.declaredType },
    budget,
  );
  return {
    ...file,
    size: part.size,
    partId: part.id,
    declaredType: part.declaredType,
    isHidden: part.reading === 'lenient',
    isInline: part.contentId !== undefined && part.disposition !== 'attachment' && file.kind === 'image',
  };
}
