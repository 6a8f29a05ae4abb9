import { readContentFacts, fileNamesOf, type ContentFacts } from './content-facts.ts';
import { displayFileName } from './file-name.ts';
import { readHeaderBlock } from './header-block.ts';
import type { Part } from './message.ts';
import { cutMultipart } from './multipart.ts';
import { createSource, type Entity, type Place, type Reading, type Region } from './reading.ts';
import { textOfLeaf } from './text-leaf.ts';
import { decodeTransfer, type Encoding } from './transfer-encoding.ts';

/** Reads the entity in a region: its fields, then its body by what they declare. Undefined where no part may be added. */
export function readEntity(reading: Reading, region: Region, place: Place): Part | undefined {
  if (reading.budget.take('parts', 1) === 0) return undefined;
  const block = readHeaderBlock(region.source.bytes.subarray(region.start, region.end), reading.budget);
  const facts = readContentFacts(block.fields, place.defaultType);
  const entity = { region, fields: block.fields, bodyStart: region.start + block.bodyStart };
  return readBody(reading, { entity, facts, place });
}

/** One entity, what its fields say, and where it stands. */
export interface BodyRequest {
  readonly entity: Entity;
  readonly facts: ContentFacts;
  readonly place: Place;
}

/** Reads a body by the strict reading of its facts. */
export function readBody(reading: Reading, request: BodyRequest): Part {
  const { facts, place } = request;
  const deepest = place.depth >= reading.budget.limits.depth;
  const container = facts.type.startsWith('multipart/') || isMessage(facts.type);
  if (container && deepest) reading.budget.hit('depth');
  if (!container || deepest) return leafOf(reading, request, facts.encoding.strict);
  return facts.type.startsWith('multipart/') ? multipartOf(reading, request) : messageOf(reading, request);
}

/** Types whose body is a whole message. */
export function isMessage(type: string): boolean {
  return type === 'message/rfc822' || type === 'message/global' || type === 'message/news';
}

function multipartOf(reading: Reading, request: BodyRequest): Part {
  const boundary = (request.facts.parameters.get('boundary') ?? '').trimEnd();
  const body = bodyRegion(request.entity);
  if (boundary !== '') reading.boundaries.add(boundary);
  const cut = boundary === '' ? undefined : cutMultipart(body, latin1(boundary), reading.budget.limits.parts);
  if (cut === undefined) return leafOf(reading, request, request.facts.encoding.strict);
  return containerOf(request, readParts(reading, request, cut.parts), '0');
}

/** Children of a multipart, in order, until the budget ends. */
export function readParts(reading: Reading, request: BodyRequest, regions: readonly Region[]): Part[] {
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
  const encoding = facts.encoding.strict;
  const body = bodyRegion(request.entity);
  const inner = encoding === 'identity' ? body : decodedRegion(reading, body, encoding);
  const prefix = place.id === undefined ? `${place.prefix}1.` : `${place.id}.`;
  const below = { ...place, id: undefined, prefix, depth: place.depth + 1, defaultType: 'text/plain' };
  const child = readEntity(reading, inner, below);
  return containerOf(request, child === undefined ? [] : [child], '1');
}

/** A source of its own for an encoded body that holds entities. */
export function decodedRegion(reading: Reading, body: Region, encoding: Encoding): Region {
  const budget = reading.budget;
  const limit = budget.left('decodedBytes');
  const decoded = decodeTransfer(encoding, bytesOf(body), limit);
  budget.take('decodedBytes', decoded.size);
  return { source: createSource(decoded.content, budget), start: 0, end: decoded.content.length };
}

function containerOf(request: BodyRequest, children: readonly Part[], rootNumber: string): Part {
  return { ...describe(request, rootNumber), children, content: EMPTY, size: 0, text: undefined };
}

const EMPTY = new Uint8Array(0);

function leafOf(reading: Reading, request: BodyRequest, encoding: Encoding): Part {
  const { facts } = request;
  const limit = reading.budget.left('decodedBytes');
  const decoded = decodeTransfer(encoding, bytesOf(bodyRegion(request.entity)), limit);
  reading.budget.take('decodedBytes', decoded.size);
  const readable = facts.type.startsWith('text/') || facts.type.startsWith('multipart/');
  const text = readable ? textOfLeaf(decoded.content, facts, reading.budget) : undefined;
  return { ...describe(request, '1'), children: [], content: decoded.content, size: decoded.size, text };
}

/** Everything of a part that its fields alone tell. */
function describe(
  request: BodyRequest,
  rootNumber: string,
): Omit<Part, 'children' | 'content' | 'size' | 'text'> {
  const { facts, place, entity } = request;
  const [writtenFileName, ...otherFileNames] = fileNamesOf(facts);
  const fileName = writtenFileName === undefined ? undefined : displayFileName(writtenFileName);
  return {
    id: place.id ?? `${place.prefix}${rootNumber}`,
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

/** The body of an entity as a region. */
export function bodyRegion(entity: Entity): Region {
  return { ...entity.region, start: Math.min(entity.bodyStart, entity.region.end) };
}

/** The bytes of a region; nothing is copied. */
export function bytesOf(region: Region): Buffer {
  return region.source.bytes.subarray(region.start, region.end);
}

/** Delimiter lines are kept as Latin-1; a boundary outside ASCII is compared by its UTF-8 bytes. */
export function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The leaves of a tree in document order. */
export function leavesOf(part: Part): Part[] {
  if (part.children.length === 0) return isEmptyContainer(part) ? [] : [part];
  return part.children.flatMap(leavesOf);
}

function isEmptyContainer(part: Part): boolean {
  return isMessage(part.declaredType) && part.size === 0;
}
