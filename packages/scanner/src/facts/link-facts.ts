import type { HostFacts } from '../domains/read-host.ts';
import type { LookAlike } from '../domains/find-look-alike.ts';
import type { Brand } from '../data/brands.ts';

export type LinkScheme = 'web' | 'mail' | 'telephone' | 'data' | 'script' | 'file' | 'inside' | 'other';

/** One link, judged on its own. */
export interface Link {
  readonly text: string;
  readonly target: string;
  readonly element:
    'anchor' | 'area' | 'form' | 'refresh' | 'frame' | 'button' | 'text' | 'code' | 'attachment';
  readonly scheme: LinkScheme;
  /** Host after gateway wrappers were taken off; undefined for links that lead to no host. */
  readonly host: HostFacts | undefined;
  readonly isPlainHttp: boolean;
  readonly hasUserInfo: boolean;
  /** 0 where none is written. */
  readonly port: number;
  /** The host plausibly belongs to the author shown (domains/is-related.ts). */
  readonly isOfAuthor: boolean;
  /** Host was written as an address: dotted, as one number, or in hexadecimal. */
  readonly isIpAddress: boolean;
  readonly isShortener: boolean;
  readonly isFreeHosting: boolean;
  readonly isClickTracker: boolean;
  readonly hasAbusedEnding: boolean;
  /** Registrable domain that an open redirector sends the visitor on to, where it is another one. */
  readonly redirectsTo: string | undefined;
  /** Domain that the shown text names; '' where the text is no address. */
  readonly textHost: string;
  /** Brand that owns the host. */
  readonly brand: Brand | undefined;
  readonly lookAlike: LookAlike | undefined;
  readonly hasMixedScripts: boolean;
  /** Words of signing in stand in the path or the host. */
  readonly hasLoginWords: boolean;
  /** Name of a brand in the path of somebody else's host. */
  readonly brandInPath: string | undefined;
  readonly hasRecipient: boolean;
  readonly endsInProgram: boolean;
}

/** All links of a message. */
export interface LinkSet {
  readonly all: readonly Link[];
  /** Links that lead to a web host, unsubscribe links and frames included. */
  readonly web: readonly Link[];
  /** Registrable domains of web links, each once. */
  readonly roots: readonly string[];
  readonly wasCut: boolean;
}
