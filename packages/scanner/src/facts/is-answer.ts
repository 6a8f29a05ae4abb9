import type { ParsedMessage } from '@postern/mime';

/** True where the message says that it answers another one. Anybody can say so: good only to soften a weak sign. */
export function isAnswer(message: ParsedMessage): boolean {
  return message.inReplyTo.length > 0 || message.references.length > 0;
}
