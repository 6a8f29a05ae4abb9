import type { ContentFacts } from './content-facts.ts';
import { indexDelimiters, type DelimiterIndex } from './delimiters.ts';
import type { Budget } from './limits.ts';
import type { Ambiguity, HeaderField } from './message.ts';

/** One contiguous run of bytes that entities are cut from: the message itself, or something decoded out of it. */
export interface Source {
  readonly bytes: Buffer;
  /** Built when the first multipart asks. */
  readonly delimiters: () => DelimiterIndex;
  /** Whether a multipart has asked. */
  readonly isIndexed: () => boolean;
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
  return { bytes, delimiters, isIndexed: () => index !== undefined };
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
  /** Bodies of declared texts of the strict reading: what stands in them is no structure. */
  readonly texts: Region[];
  /** Boundaries whose loose delimiters were looked for: each is one search over a body. */
  readonly searched: Set<string>;
  /** Decoded sources of the strict reading, with the entity they were decoded from. */
  readonly sources: { readonly source: Source; readonly request: BodyRequest }[];
}

/** One entity, what its fields say, and where it stands. */
export interface BodyRequest {
  readonly entity: Entity;
  readonly facts: ContentFacts;
  readonly place: Place;
}

/** How a lenient reading is carried out. */
export type LenientStep =
  /** The body again, under other facts. */
  | { readonly as: 'body'; readonly facts: ContentFacts; readonly entity: Entity }
  /** Regions as entities of their own. */
  | { readonly as: 'entities'; readonly regions: () => readonly Region[] }
  /** Bytes decoded out of the body. */
  | { readonly as: 'bytes'; readonly decode: (limit: number) => DerivedFile | undefined };

/** A file that is found inside a body. */
export interface DerivedFile {
  readonly content: Buffer;
  readonly type: string;
  readonly name: string | undefined;
}

/** A reading that some deployed client takes, to be followed up when the strict tree stands. */
export interface LenientTask {
  readonly request: BodyRequest;
  readonly step: LenientStep;
  /** Short name of the reading, for the id of what it finds. */
  readonly suffix: string;
  /** Noted where the reading finds something new. */
  readonly ambiguity: Omit<Ambiguity, 'partId'>;
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

/** The body of an entity as a region. */
export function bodyRegion(entity: Entity): Region {
  return { ...entity.region, start: Math.min(entity.bodyStart, entity.region.end) };
}

/** The bytes of a region; nothing is copied. */
export function bytesOf(region: Region): Buffer {
  return region.source.bytes.subarray(region.start, region.end);
}

/** The section number of an entity; the root of a message is numbered by what it holds. */
export function idOf(request: BodyRequest): string {
  const { place, facts } = request;
  return place.id ?? `${place.prefix}${facts.type.startsWith('multipart/') ? '0' : '1'}`;
}
