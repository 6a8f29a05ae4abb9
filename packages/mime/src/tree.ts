import { noteBodyAlternatives } from './body-alternatives.ts';
import { fileNamesOf, isMessage, isMultipart, readContentFacts } from './content-facts.ts';
import { displayFileName } from './file-name.ts';
import { noteHeaderAlternatives } from './header-alternatives.ts';
import { readHeaderBlock } from './header-block.ts';
import { noteLeafAlternatives } from './leaf-alternatives.ts';
import type { Part } from './message.ts';
import { noteLooseDelimiters } from './loose-delimiters.ts';
import { noteCut, noteSloppyDelimiters } from './multipart-alternatives.ts';
import { cutMultipart } from './multipart.ts';
import {
  bodyRegion,
  bytesOf,
  createSource,
  idOf,
  type BodyRequest,
  type Place,
  type Reading,
  type Region,
} from './reading.ts';
import { textOfLeaf } from './text-leaf.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** Reads the entity in a region: its fields, then its body by what they declare. Undefined where no part may be added. */
export function readEntity(reading: Reading, region: Region, place: Place): Part | undefined {
  if (reading.budget.take('parts', 1) === 0) return undefined;
  const block = readHeaderBlock(bytesOf(region), reading.budget);
  const facts = readContentFacts(block.fields, place.defaultType);
  const entity = { region, fields: block.fields, bodyStart: region.start + block.bodyStart };
  const request = { entity, facts, place };
  noteHeaderAlternatives(reading, request, block);
  return readBody(reading, request);
}

/** Reads a body by the strict reading of its facts, and notes what other clients make of it. */
export function readBody(reading: Reading, request: BodyRequest): Part {
  noteBodyAlternatives(reading, request);
  const { facts, place } = request;
  const container = isMultipart(facts.type) || isMessage(facts.type);
  if (!container) return leafOf(reading, request);
  if (place.depth >= reading.budget.limits.depth) {
    reading.budget.hit('depth');
    return leafOf(reading, request);
  }
  return isMultipart(facts.type) ? multipartOf(reading, request) : messageOf(reading, request);
}

function multipartOf(reading: Reading, request: BodyRequest): Part {
  const { facts } = request;
  const written = (facts.parameters.get('boundary') ?? '').trimEnd();
  // Delimiter lines are kept as Latin-1; a boundary outside ASCII is compared by its UTF-8 bytes.
  const boundary = Buffer.from(written, 'utf8').toString('latin1');
  const body = facts.wrapped === true ? decodedBody(reading, request) : bodyRegion(request.entity);
  const empty = boundary === '' && facts.types.length > 0;
  const cut = empty ? undefined : cutMultipart(body, boundary, reading.budget.limits.parts);
  if (cut === undefined) {
    noteLooseDelimiters(reading, request, boundary);
    noteSloppyDelimiters(reading, request, boundary);
    return leafOf(reading, request);
  }
  if (request.place.reading === 'strict') reading.boundaries.add(boundary);
  const part = containerOf(request, readParts(reading, request, cut.parts));
  noteCut(reading, request, cut, boundary);
  return part;
}

/** Children of a multipart, in order, until the budget ends. */
function readParts(reading: Reading, request: BodyRequest, regions: readonly Region[]): Part[] {
  const { facts, place } = request;
  const defaultType = facts.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const children: Part[] = [];
  for (const [position, region] of regions.entries()) {
    const id = `${place.prefix}${String(position + 1)}`;
    const below = { ...place, id, prefix: `${id}.`, depth: place.depth + 1, defaultType };
    const child = readEntity(reading, region, below);
    if (child === undefined) break;
    children.push(child);
  }
  return children;
}

function messageOf(reading: Reading, request: BodyRequest): Part {
  const { facts, place } = request;
  const plain = facts.encoding.strict === 'identity';
  const inner = plain ? bodyRegion(request.entity) : decodedBody(reading, request);
  if (!plain) {
    const detail = 'a nested message is encoded';
    reading.ambiguities.add({ code: 'encoding-conflict', benign: true, partId: idOf(request), detail });
  }
  const prefix = place.id === undefined ? `${place.prefix}1.` : `${place.id}.`;
  const below = { ...place, id: undefined, prefix, depth: place.depth + 1, defaultType: 'text/plain' };
  const child = readEntity(reading, inner, below);
  return containerOf(request, child === undefined ? [] : [child]);
}

/** A source of its own for an encoded body that holds entities. */
function decodedBody(reading: Reading, request: BodyRequest): Region {
  const { budget } = reading;
  const body = bytesOf(bodyRegion(request.entity));
  const decoded = decodeTransfer(request.facts.encoding.strict, body, budget.left('decodedBytes'));
  budget.take('decodedBytes', decoded.size);
  const source = createSource(decoded.content, budget);
  if (request.place.reading === 'strict') reading.sources.push({ source, request });
  return { source, start: 0, end: decoded.content.length };
}

function containerOf(request: BodyRequest, children: readonly Part[]): Part {
  return Object.freeze({ ...describe(request), children, content: EMPTY, size: 0, text: undefined });
}

const EMPTY = new Uint8Array(0);

function leafOf(reading: Reading, request: BodyRequest): Part {
  const { facts } = request;
  const { budget } = reading;
  const body = bytesOf(bodyRegion(request.entity));
  const decoded = decodeTransfer(facts.encoding.strict, body, budget.left('decodedBytes'));
  budget.take('decodedBytes', decoded.size);
  noteLeafAlternatives(reading, request, decoded);
  if (request.place.reading === 'strict') noteText(reading, request);
  const readable = facts.type.startsWith('text/') || isMultipart(facts.type);
  const text = readable ? textOfLeaf(decoded.content, facts, budget) : undefined;
  const { content, size } = decoded;
  return Object.freeze({ ...describe(request), children: [], content, size, text });
}

function noteText(reading: Reading, request: BodyRequest): void {
  const { facts, entity } = request;
  const declared = facts.type.startsWith('text/') && facts.types.some((type) => type.readable);
  if (declared) reading.texts.push(bodyRegion(entity));
}

/** Everything of a part that its fields alone tell. */
function describe(request: BodyRequest): Omit<Part, 'children' | 'content' | 'size' | 'text'> {
  const { facts, place, entity } = request;
  const [writtenFileName, ...otherFileNames] = fileNamesOf(facts);
  const fileName = writtenFileName === undefined ? undefined : displayFileName(writtenFileName);
  return {
    id: idOf(request),
    declaredType: facts.type,
    parameters: facts.parameters,
    disposition: facts.disposition,
    fileName: fileName === '' ? undefined : fileName,
    writtenFileName,
    ...(otherFileNames.length > 0 ? { otherFileNames } : {}),
    contentId: facts.contentId,
    headers: entity.fields,
    reading: place.reading,
  };
}

/** The leaves of a tree in document order. */
export function leavesOf(part: Part): Part[] {
  const found: Part[] = [];
  collectLeaves(part, found);
  return found;
}

function collectLeaves(part: Part, into: Part[]): void {
  for (const child of part.children) collectLeaves(child, into);
  const empty = isMessage(part.declaredType) && part.size === 0;
  if (part.children.length === 0 && !empty) into.push(part);
}
