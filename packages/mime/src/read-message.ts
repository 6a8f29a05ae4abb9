import { parseAddressList } from './address-list.ts';
import { isBinary } from './binary-text.ts';
import { asBuffer } from './bytes.ts';
import { readContentFacts } from './content-facts.ts';
import { parseDate } from './date.ts';
import { readAlternatives } from './lenient.ts';
import { noteRepeatedFields } from './header-alternatives.ts';
import { createBudget, type Budget } from './limits.ts';
import type { Address, HeaderField, ParsedMessage, Part, ReadLimits } from './message.ts';
import { parseMessageIds } from './message-ids.ts';
import { createAmbiguityLog, createSource, type Place, type Reading, type Region } from './reading.ts';
import { pickBody } from './shown-body.ts';
import { leavesOf, readEntity } from './tree.ts';
import { noteUndeclared } from './undeclared.ts';

/**
 * Reads one message as the strictest and as every lenient client would. Never throws, whatever the bytes; work and
 * memory are bounded by `limits`. Leaves that were not encoded share memory with `raw`.
 *
 * @example readMessage(Buffer.from('Subject: Hi\r\n\r\nHello')).text // 'Hello'
 */
export function readMessage(raw: Uint8Array, limits: Partial<ReadLimits> = {}): ParsedMessage {
  const budget = createBudget(limits);
  const whole = asBuffer(raw);
  const bytes = whole.subarray(0, budget.take('messageBytes', whole.length));
  const reading: Reading = {
    budget,
    ambiguities: createAmbiguityLog(),
    tasks: [],
    boundaries: new Set(),
    texts: [],
    searched: new Set(),
    sources: [],
  };
  const source = createSource(bytes, budget);
  const root = readEntity(reading, { source, start: 0, end: bytes.length }, ROOT) ?? EMPTY_ROOT;
  const strict = leavesOf(root);
  noteRepeatedFields(reading, root.headers, root.id);
  noteHiddenStructure(reading, { source, start: 0, end: bytes.length }, root);
  return assemble(reading, root, [...strict, ...readAlternatives(reading, strict)]);
}

/** Delimiters are looked for where some multipart is declared, and where nothing readable is declared at all. */
function noteHiddenStructure(reading: Reading, region: Region, root: Part): void {
  const facts = readContentFacts(root.headers, 'text/plain');
  const unclear = !facts.types.some((type) => type.readable);
  const { source } = region;
  const entity = { region, fields: root.headers, bodyStart: 0 };
  if (source.isIndexed() || unclear) noteUndeclared(reading, { entity, facts, place: ROOT }, source);
  for (const one of reading.sources)
    if (one.source.isIndexed()) noteUndeclared(reading, one.request, one.source);
}

const ROOT: Place = {
  id: undefined,
  prefix: '',
  depth: 0,
  reading: 'strict',
  generation: 0,
  defaultType: 'text/plain',
};

const EMPTY_ROOT: Part = {
  id: '1',
  declaredType: 'text/plain',
  parameters: new Map(),
  disposition: 'none',
  fileName: undefined,
  writtenFileName: undefined,
  contentId: undefined,
  headers: [],
  children: [],
  content: new Uint8Array(0),
  size: 0,
  text: '',
  reading: 'strict',
};

function assemble(reading: Reading, root: Part, leaves: readonly Part[]): ParsedMessage {
  const { budget } = reading;
  const fields = fieldReader(root.headers, budget);
  const body = pickBody(root);
  const shown = new Set<Part>([...body.pages, ...body.texts]);
  return Object.freeze({
    headers: root.headers,
    from: fields.addresses('from'),
    fromFields: fields.all('from').length,
    sender: fields.addresses('sender'),
    replyTo: fields.addresses('reply-to'),
    returnPath: returnPathOf(fields.all('return-path')[0]),
    to: fields.addresses('to'),
    cc: fields.addresses('cc'),
    subject: fields.all('subject')[0]?.value ?? '',
    date: parseDate(fields.all('date')[0]?.rawValue ?? ''),
    messageId: parseMessageIds(fields.all('message-id')[0]?.rawValue ?? '')[0],
    inReplyTo: fields.ids('in-reply-to'),
    references: fields.ids('references'),
    root,
    leaves,
    html: textOf(body.pages, '<br>\n'),
    text: textOf(body.texts, '\n'),
    attachments: leaves.filter((leaf) => !shown.has(leaf) || isBinary(leaf.content)),
    ambiguities: reading.ambiguities.list(),
    limitsHit: budget.hits(),
  });
}

function textOf(parts: readonly Part[], separator: string): string | undefined {
  return parts.length === 0 ? undefined : parts.map((part) => part.text ?? '').join(separator);
}

/** Fields of message ids that are read; there should be one. */
const MAX_ID_FIELDS = 4;

interface FieldReader {
  readonly all: (name: string) => readonly HeaderField[];
  readonly addresses: (name: string) => readonly Address[];
  readonly ids: (name: string) => readonly string[];
}

function fieldReader(headers: readonly HeaderField[], budget: Budget): FieldReader {
  const byName = Map.groupBy(headers, (field) => field.name);
  function all(name: string): readonly HeaderField[] {
    return byName.get(name) ?? [];
  }
  function addresses(name: string): readonly Address[] {
    return all(name).flatMap((field) => {
      // One more than allowed, so that the budget notices the cut.
      const read = parseAddressList(field.rawValue, budget.left('addresses') + 1);
      return read.slice(0, budget.take('addresses', read.length));
    });
  }
  function ids(name: string): readonly string[] {
    const read = all(name).slice(0, MAX_ID_FIELDS);
    return read.flatMap((field) => parseMessageIds(field.rawValue));
  }
  return { all, addresses, ids };
}

/** The address of a Return-Path field; '' for the empty path of a report ("<>"), undefined where there is no field. */
function returnPathOf(field: HeaderField | undefined): string | undefined {
  if (field === undefined) return undefined;
  return parseAddressList(field.rawValue, 1)[0]?.address ?? '';
}
