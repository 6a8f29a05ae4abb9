/** A pattern, read. */
export type PatternNode =
  | { readonly kind: 'empty' }
  /** One character that the test accepts. */
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'assertion'; readonly asserts: Assertion }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly of: PatternNode;
      readonly least: number;
      /** Infinity where there is no end. */
      readonly most: number;
    };

export type Assertion = 'start' | 'end' | 'word-edge' | 'no-word-edge';

/** A pattern that cannot be used, and why, in words. */
export class PatternError extends Error {
  readonly code = 'pattern-invalid';

  constructor(message: string) {
    super(message);
    this.name = 'PatternError';
  }
}
