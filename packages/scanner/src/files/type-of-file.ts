import type { FileLabel } from './inspect-file.ts';
import { isNamedMessage, looksLikeMessage, MESSAGE_TYPE } from './looks-like-message.ts';
import { endingOf } from './file-names.ts';
import { hasPdfHeader } from './pdf/pdf-shape.ts';
import { realType, UNKNOWN_TYPE } from './real-type.ts';

/** The type of a file by its bytes; its name and place decide only where programs that open it go by them, too. */
export function typeOfFile({
  content,
  name,
  declaredType,
  depth,
}: FileLabel & { readonly content: Uint8Array | undefined; readonly depth: number }): string {
  if (content === undefined) {
    return UNKNOWN_TYPE;
  }
  const type = realType(content);
  // A body without a name is shown as what it is declared to be, however its page begins.
  if (name === '' && type === 'text/plain' && declaredType === 'text/html') {
    return 'text/html';
  }
  // Readers of PDF look for the header in the first kilobyte, whatever stands before it.
  if (endingOf(name) === 'pdf' && type !== 'text/html' && hasPdfHeader(content)) {
    return 'application/pdf';
  }
  // A body inside a message may begin with the fields of a forwarded letter; there only the name makes a message.
  const isMessage = isNamedMessage(name, type) || (depth === 0 && looksLikeMessage(content, type));
  return isMessage ? MESSAGE_TYPE : type;
}
