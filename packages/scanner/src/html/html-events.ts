import type { Attributes } from './attributes.ts';

/** What a walk over a document tells, in the order of the document. */
export interface HtmlEvents {
  /** An element begins. */
  open(this: void, name: string, attributes: Attributes): void;
  /** The innermost element ends; `isImplied` where no end tag of its own says so. */
  close(this: void, name: string, isImplied: boolean): void;
  /** Text: a character reference is a piece of its own, and so is what stands between two. */
  text(this: void, text: string): void;
  comment(this: void, text: string): void;
}
