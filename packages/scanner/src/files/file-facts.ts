import type { FileKind } from './file-names.ts';

/** Marks that looking into a file left on it. Stable names, used in findings. */
export type FileMark =
  | 'encrypted'
  | 'macro'
  | 'macro-auto'
  | 'macro-suspicious'
  | 'xlm-macro'
  | 'dde'
  | 'ole-object'
  | 'ole-package'
  | 'ole-embedded'
  | 'ole-exploit'
  | 'activex'
  | 'foreign-part'
  | 'starts-program'
  | 'default-password'
  | 'external-template'
  | 'external-link'
  | 'external-workbook'
  | 'office-encrypted'
  | 'pdf-script'
  | 'pdf-launch'
  | 'pdf-embedded'
  | 'pdf-open-action'
  | 'pdf-form'
  | 'pdf-encrypted'
  | 'pdf-form-script'
  | 'pdf-open-uri'
  | 'pdf-xfa'
  | 'pdf-media'
  | 'pdf-remote'
  | 'pdf-odd'
  | 'rtf-object'
  | 'onenote-file'
  | 'svg-script'
  | 'page-script'
  | 'page-smuggling'
  | 'page-login'
  | 'page-redirect'
  | 'page-obfuscated'
  | 'eicar'
  | 'calendar-unsigned'
  | 'bomb'
  | 'hidden-program'
  | 'listed-only'
  | 'broken';

/** One file, attached or found inside another. */
export interface FileFacts {
  /** As a person sees it. */
  readonly name: string;
  /** As it is written, marks and all. */
  readonly writtenName: string;
  readonly ending: string;
  /** What it really is, by content where that can be told and by name otherwise. */
  readonly kind: FileKind;
  readonly realType: string;
  readonly size: number;
  readonly sha256: string;
  readonly marks: ReadonlySet<FileMark>;
  /** Files inside, nested ones too, flattened; depth 1 is directly inside. */
  readonly inside: readonly InnerFile[];
  /** Web addresses written into the file (documents, pages, calendars); memory only. */
  readonly links: readonly string[];
  /** Encoded images on its pages, in which codes may be; memory only. */
  readonly images: readonly Uint8Array[];
}

export interface InnerFile extends Omit<FileFacts, 'inside'> {
  readonly depth: number;
}

/** An attachment: a file and the part that carried it. */
export interface AttachmentFacts extends FileFacts {
  readonly partId: string;
  readonly declaredType: string;
  /** Only lenient clients see it. */
  readonly isHidden: boolean;
  /** Shown inside the text (has a Content-ID and is an image). */
  readonly isInline: boolean;
}
