import type { YaraSource } from '../../operator-rules/operator-rules.ts';

/** What the parent sends to the YARA process: its rules once, then one message after the other. */
export type ToYara =
  | { readonly kind: 'rules'; readonly sources: readonly YaraSource[] }
  | { readonly kind: 'scan'; readonly raw: Uint8Array };

/** A rule that fits some piece of the message. */
export interface YaraMatch {
  readonly name: string;
  /** Its author wrote `meta: verdict = "dangerous"`. */
  readonly decides: boolean;
}

export interface YaraProblem {
  readonly file: string;
  /** What the compiler says, with line and column. */
  readonly problem: string;
}

export type FromYara =
  | { readonly kind: 'ready' }
  | { readonly kind: 'wrong'; readonly problems: readonly YaraProblem[] }
  | {
      readonly kind: 'answer';
      readonly matches: readonly YaraMatch[];
      /** Not every piece of the message was looked at. */
      readonly wasCut: boolean;
    };
