import { indexDelimiters, type DelimiterIndex } from './delimiters.ts';
import type { Budget } from './limits.ts';
import type { Ambiguity, HeaderField, Part } from './message.ts';

/** One contiguous run of bytes that entities are cut from: the message itself, or something decoded out of it. */
export interface Source {
  readonly bytes: Buffer;
  /** Built when the first multipart asks. */
  readonly delimiters: () => DelimiterIndex;
}

/** A source over these bytes. */
export function createSource(bytes: Buffer, budget: Budget): Source {
  let index: DelimiterIndex | undefined;
  function delimiters(): DelimiterIndex {
    if (index !== undefined) return index;
    index = indexDelimiters(bytes);
    if (!index.complete) budget.hit('parts');
    return index;
  }
  return { bytes, delimiters };
}

/** Part of a source. */
export interface Region {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Where an entity stands in the tree. */
export interface Place {
  /** Section number; undefined for the root of a message, whose number depends on its type. */
  readonly id: string | undefined;
  /** What the numbers of children start with. */
  readonly prefix: string;
  readonly depth: number;
  readonly reading: 'strict' | 'lenient';
  /** How many lenient readings lead here. */
  readonly generation: number;
  /** Type of an entity that declares none (RFC 2046 section 5.1.5). */
  readonly defaultType: string;
}

/** State of reading one message. */
export interface Reading {
  readonly budget: Budget;
  readonly ambiguities: AmbiguityLog;
  /** Lenient readings to follow up once the strict tree stands. */
  readonly tasks: LenientTask[];
  /** Boundaries that some multipart declared, so that a longer one is not taken for a sloppy shorter one. */
  readonly boundaries: Set<string>;
}

export interface LenientTask {
  readonly partId: string;
  readonly ambiguity: Pick<Ambiguity, 'code' | 'benign' | 'detail'>;
  /** Reads the alternative; undefined where it turns out to be nothing. */
  readonly read: (place: Place) => Part | undefined;
  /** Short name of the reading, for the id. */
  readonly suffix: string;
  readonly place: Place;
}

/** Ambiguities found, each once, up to a number that a person or rule can use. */
export interface AmbiguityLog {
  readonly add: (ambiguity: Ambiguity) => void;
  readonly list: () => readonly Ambiguity[];
}

/** Ambiguities kept; more tell nothing new. */
const MAX_AMBIGUITIES = 500;

export function createAmbiguityLog(): AmbiguityLog {
  const found = new Map<string, Ambiguity>();
  return {
    add: (ambiguity) => {
      const key = `${ambiguity.code}\n${ambiguity.partId}\n${ambiguity.detail}`;
      if (found.size < MAX_AMBIGUITIES && !found.has(key)) found.set(key, Object.freeze({ ...ambiguity }));
    },
    list: () => [...found.values()],
  };
}

/** An entity whose fields are read and whose body is known by its borders. */
export interface Entity {
  readonly region: Region;
  readonly fields: readonly HeaderField[];
  readonly bodyStart: number;
}
