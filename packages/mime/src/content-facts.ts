import type { HeaderField } from './message.ts';
import { parseParameterised, type ParameterisedValue } from './parameters.ts';
import { readEncoding, type EncodingReading } from './transfer-encoding.ts';

/** What the fields of one entity say about its body. */
export interface ContentFacts {
  /** Lower-cased "type/subtype" of the strict reading. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Every Content-Type field, parsed, in order; the first readable one is `type`. */
  readonly types: readonly ContentType[];
  readonly encoding: EncodingReading;
  /** Content-Transfer-Encoding fields, as written. */
  readonly encodings: readonly string[];
  readonly disposition: 'inline' | 'attachment' | 'none';
  readonly dispositions: readonly ParameterisedValue[];
  readonly contentId: string | undefined;
  /** Set where a multipart body is to be decoded before it is cut, against RFC 2045 section 6.4. */
  readonly wrapped?: boolean;
  /** Set where the encoding is one that was tried: the same body is not tried again under yet another. */
  readonly isRetried?: boolean;
}

/** One Content-Type field. */
export interface ContentType {
  readonly type: string;
  readonly readable: boolean;
  readonly written: string;
  readonly parsed: ParameterisedValue;
}

/** Repeated Content-* fields that are read; honest messages have one of each. More are noted as a cut. */
export const MAX_REPEATED = 64;

/** Reads the Content-* fields of one entity. `defaultType` is what RFC 2046 gives a part without Content-Type. */
export function readContentFacts(fields: readonly HeaderField[], defaultType: string): ContentFacts {
  const types = valuesOf(fields, 'content-type').map((value) => readContentType(value));
  const chosen = types.find((one) => one.readable);
  const encodings = valuesOf(fields, 'content-transfer-encoding');
  const dispositions = valuesOf(fields, 'content-disposition').map(parseParameterised);
  return {
    type: chosen?.type ?? defaultType,
    parameters: (chosen ?? types[0])?.parsed.parameters ?? new Map(),
    types,
    encoding: readEncoding(encodings[0]),
    encodings,
    disposition: dispositionOf(dispositions[0]),
    dispositions,
    contentId: contentIdOf(fields),
  };
}

/** Raw values of the fields of one name, in order, at most MAX_REPEATED. */
export function valuesOf(fields: readonly HeaderField[], name: string): string[] {
  const values: string[] = [];
  for (const field of fields) {
    if (field.name === name && values.length < MAX_REPEATED) values.push(field.rawValue);
  }
  return values;
}

const TYPE = /^([!#$%&'*+.^_`{|}~0-9a-z-]{1,127})\/([!#$%&'*+.^_`{|}~0-9a-z-]{1,127})/;

/** Reads one Content-Type value; "text" alone and the like are not readable and mean text/plain (RFC 2045 section 5.2). */
export function readContentType(written: string): ContentType {
  const parsed = parseParameterised(written);
  const match = TYPE.exec(parsed.value.replace(/^["']+/, ''));
  return { type: match?.[0] ?? 'text/plain', readable: match !== null, written, parsed };
}

function dispositionOf(first: ParameterisedValue | undefined): 'inline' | 'attachment' | 'none' {
  if (first === undefined || first.value === '') return 'none';
  // RFC 2183 section 2.8: an unknown disposition is an attachment.
  return first.value.startsWith('inline') ? 'inline' : 'attachment';
}

function contentIdOf(fields: readonly HeaderField[]): string | undefined {
  const written = fields.find((field) => field.name === 'content-id')?.value;
  const bare = written?.replace(/[<>\s]/g, '');
  return bare === undefined || bare === '' ? undefined : bare;
}

/** File names one part may be shown under: the strict one first, each once. */
export function fileNamesOf(facts: ContentFacts): readonly string[] {
  const names: string[] = [];
  for (const disposition of facts.dispositions) addNames(names, disposition, 'filename');
  for (const type of facts.types) addNames(names, type.parsed, 'name');
  return [...new Set(names)];
}

function addNames(into: string[], from: ParameterisedValue, parameter: string): void {
  const name = from.parameters.get(parameter);
  if (name !== undefined && name !== '') into.push(name, ...(from.others.get(parameter) ?? []));
}

/** Types whose body is a whole message. */
export function isMessage(type: string): boolean {
  return type === 'message/rfc822' || type === 'message/global' || type === 'message/news';
}

/** Types whose body is cut into parts. */
export function isMultipart(type: string): boolean {
  return type.startsWith('multipart/');
}
