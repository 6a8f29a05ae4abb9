import type { ParsedMessage } from '@postern/mime';
import { isOfListServer } from './is-of-list-server.ts';
import { isUnlikeList, type LureSigns } from './is-plain-lure.ts';

/** What says that the message went to many. All of it is false where it is borrowed. */
export interface BulkFacts {
  readonly hasUnsubscribe: boolean;
  readonly hasOneClick: boolean;
  readonly isList: boolean;
  readonly isAutomatic: boolean;
  /**
   * The fields of bulk mail are there, in a letter that no list and no newsletter sends. Whoever reads our source
   * writes them: they make a lure look like a newsletter, and cost nothing.
   */
  readonly isBorrowed: boolean;
}

/** Reads what says that a message went to many, and whether it may be believed. */
export function readBulk(message: ParsedMessage, signs: LureSigns, isLure: boolean): BulkFacts {
  const names = new Set(message.headers.map((field) => field.name));
  const precedence =
    message.headers
      .find((field) => field.name === 'precedence')
      ?.value.trim()
      .toLowerCase() ?? '';
  const hasUnsubscribe = names.has('list-unsubscribe');
  const isList =
    names.has('list-id') &&
    (names.has('list-post') || names.has('list-help') || precedence === 'list' || isOfListServer(message));
  return {
    hasUnsubscribe: hasUnsubscribe && !isLure,
    hasOneClick: names.has('list-unsubscribe-post') && !isLure,
    isList: isList && !isLure && !isUnlikeList(signs),
    isAutomatic:
      !isLure && (names.has('auto-submitted') || precedence === 'bulk' || precedence === 'auto_reply'),
    isBorrowed: (hasUnsubscribe || isList) && isLure,
  };
}
