import type { MessageStructureObject } from 'imapflow';
import type { DeclaredAttachment } from '../types.ts';
import { listText } from './server-text.ts';

/** Parts looked at, all levels together: a structure bomb must not cost a list page. */
const MAX_PARTS = 500;
const MAX_DEPTH = 50;
const MAX_ATTACHMENTS = 50;
const MAX_NAME = 255;
const MAX_TYPE = 127;

/** Types that a mail program makes and a person never opens as a file. */
const MACHINERY =
  /^(?:application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|pgp-encrypted)|message\/(?:delivery-status|disposition-notification))$/u;

/**
 * What a person would call an attachment, by the sender's own declaration: a part with a file name or with the
 * disposition "attachment", or anything that is neither text nor a picture inside the text.
 */
export function declaredAttachments(root: MessageStructureObject | undefined): readonly DeclaredAttachment[] {
  const found: DeclaredAttachment[] = [];
  let left = MAX_PARTS;
  const visit = (part: MessageStructureObject, depth: number): void => {
    left -= 1;
    if (left < 0 || found.length >= MAX_ATTACHMENTS) return;
    const type = listText(part.type, MAX_TYPE).toLowerCase();
    if (isAttachment(part, type, depth)) {
      found.push({ name: nameOf(part), type, size: sizeOf(part) });
    } else if (depth < MAX_DEPTH && type !== 'message/rfc822') {
      for (const child of part.childNodes ?? []) visit(child, depth + 1);
    }
  };
  if (root !== undefined) visit(root, 0);
  return found;
}

function isAttachment(part: MessageStructureObject, type: string, depth: number): boolean {
  if (type.startsWith('multipart/') || MACHINERY.test(type)) return false;
  if (type === 'message/rfc822') return depth > 0;
  const isPicture = type.startsWith('image/');
  if (isPicture && part.id !== undefined && part.disposition !== 'attachment') return false;
  if (part.disposition === 'attachment' || nameOf(part) !== '') return true;
  return !type.startsWith('text/');
}

function nameOf(part: MessageStructureObject): string {
  const name = part.dispositionParameters?.['filename'] ?? part.parameters?.['name'];
  return listText(name, MAX_NAME);
}

function sizeOf(part: MessageStructureObject): number {
  return part.size !== undefined && Number.isSafeInteger(part.size) && part.size >= 0 ? part.size : 0;
}
