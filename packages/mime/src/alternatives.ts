import { looksLikeBase64 } from './base64.ts';
import { boundaryCandidates } from './boundary-candidates.ts';
import {
  isMessage,
  isMultipart,
  readContentFacts,
  readContentType,
  valuesOf,
  type ContentFacts,
  type ContentType,
} from './content-facts.ts';
import { linesWithin } from './delimiters.ts';
import type { HeaderBlock, HeaderOddity } from './header-block.ts';
import type { Ambiguity, HeaderField } from './message.ts';
import { bodyRegion, bytesOf, createSource, idOf, type BodyRequest, type Reading } from './reading.ts';
import { decodeTransfer, readEncoding, type Encoding } from './transfer-encoding.ts';

/** Lenient readings that may lead to one another. Three tricks on one path are known; six leave room. */
const MAX_GENERATIONS = 6;

/** Lenient readings of one message. Honest broken mail has under ten. */
const MAX_TASKS = 1_000;

type Step = Reading['tasks'][number]['step'];

/** Queues one reading; noted as a cut where there are too many. */
export function queueReading(
  reading: Reading,
  request: BodyRequest,
  wanted: { suffix: string; step: Step; ambiguity: Omit<Ambiguity, 'partId'> },
): void {
  if (request.place.generation >= MAX_GENERATIONS) reading.budget.hit('depth');
  else if (reading.tasks.length >= MAX_TASKS) reading.budget.hit('parts');
  else reading.tasks.push({ request, ...wanted });
}

/** What other clients make of the fields of an entity: where they end, and which of them count. */
export function noteHeaderAlternatives(reading: Reading, request: BodyRequest, block: HeaderBlock): void {
  if (block.oddities.size > 0) noteOddities(reading, request, block);
  const { facts } = request;
  noteRepeated(
    reading,
    request,
    'Content-Type',
    facts.types.map((one) => one.written),
  );
  noteRepeated(reading, request, 'Content-Transfer-Encoding', facts.encodings);
}

/** No widely used software writes these; the others come from old gateways and wrapped fields. */
const DECEPTIVE: ReadonlySet<HeaderOddity> = new Set([
  'bare-carriage-return',
  'nul',
  'blank-before-colon',
  'indented-field',
]);

function noteOddities(reading: Reading, request: BodyRequest, block: HeaderBlock): void {
  const partId = idOf(request);
  for (const oddity of block.oddities) {
    const benign = !DECEPTIVE.has(oddity);
    const detail = `header block: ${oddity.replaceAll('-', ' ')}`;
    reading.ambiguities.add({ code: 'header-folding', benign, partId, detail });
  }
  const { entity, place } = request;
  // Where fields are wrapped wrongly, every alternative finds the next: only the first counts.
  for (const start of place.reading === 'strict' ? block.otherBodyStarts : []) {
    const fields = entity.fields.slice(0, start.fields);
    const facts = readContentFacts(fields, place.defaultType);
    queueReading(reading, request, {
      suffix: 'start',
      step: {
        as: 'body',
        facts,
        entity: { ...entity, fields, bodyStart: entity.region.start + start.at },
      },
      ambiguity: {
        code: 'header-folding',
        benign: facts.type.startsWith('text/') || isMultipart(facts.type),
        detail: 'body begins at a line that is no field',
      },
    });
  }
  if (block.oddities.has('bare-carriage-return') || block.oddities.has('nul')) {
    noteRewritten(reading, request, withoutControls, 'lone carriage return or NUL changes the structure');
  }
  if (block.oddities.has('indented-field')) {
    noteRewritten(reading, request, withoutIndents, 'an indented field changes the structure');
  }
}

/** Reads the entity again from rewritten bytes, as clients do that are more tolerant about the fields. */
function noteRewritten(
  reading: Reading,
  request: BodyRequest,
  rewrite: (latin1: string) => string,
  detail: string,
): void {
  const { region } = request.entity;
  queueReading(reading, request, {
    suffix: 'fields',
    step: {
      as: 'entities',
      regions: () => {
        const limit = reading.budget.take('decodedBytes', region.end - region.start);
        const text = bytesOf(region).subarray(0, limit).toString('latin1');
        const bytes = Buffer.from(rewrite(text), 'latin1');
        return [{ source: createSource(bytes, reading.budget), start: 0, end: bytes.length }];
      },
    },
    ambiguity: { code: 'header-folding', benign: false, detail },
  });
}

/** A lone carriage return is a line break to some; NUL is nothing to others. */
function withoutControls(text: string): string {
  return text.replaceAll('\0', '').replace(/\r(?!\n)/g, '\n');
}

function withoutIndents(text: string): string {
  return text.replace(/(^|\n)[ \t]+(content-(?:type|transfer-encoding|disposition)[ \t]*:)/gi, '$1$2');
}

function noteRepeated(
  reading: Reading,
  request: BodyRequest,
  name: string,
  written: readonly string[],
): void {
  if (written.length < 2) return;
  reading.ambiguities.add({
    code: 'duplicate-header',
    benign: new Set(written.map((one) => one.trim().toLowerCase())).size === 1,
    partId: idOf(request),
    detail: `${String(written.length)} ${name} fields`,
  });
}

/** What other clients make of a body under the same fields: other types, encodings and boundaries. */
export function noteBodyAlternatives(reading: Reading, request: BodyRequest): void {
  noteTypes(reading, request);
  noteEncodings(reading, request);
  if (isMultipart(request.facts.type)) noteBoundaries(reading, request);
}

function noteTypes(reading: Reading, request: BodyRequest): void {
  const { facts, entity } = request;
  const seen = new Set([kindOf(facts.type, facts.parameters)]);
  for (const type of otherTypes(facts, request)) {
    const kind = kindOf(type.type, type.parsed.parameters);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const other = { ...facts, type: type.type, parameters: type.parsed.parameters, types: [type] };
    queueReading(reading, request, {
      suffix: 'type',
      step: { as: 'body', facts: other, entity },
      ambiguity: { code: 'type-conflict', benign: false, detail: 'another type can be read from the fields' },
    });
  }
}

/** What of a type changes the reading: for parts and messages nothing but the boundary. */
function kindOf(type: string, parameters: ReadonlyMap<string, string>): string {
  if (isMultipart(type)) return `multipart/${parameters.get('boundary') ?? ''}`;
  return isMessage(type) || type === 'text/html' ? type : 'leaf';
}

/** Types that other clients take: a later field, an encoded value, a type too broken for strict readers. */
function otherTypes(facts: ContentFacts, request: BodyRequest): ContentType[] {
  const found = facts.types.length > 1 ? facts.types.filter((type) => type.readable) : [];
  for (const type of facts.types) {
    if (type.written.includes('=?')) {
      const field = request.entity.fields.find((one) => one.rawValue === type.written);
      if (field !== undefined) found.push(readContentType(field.value));
    }
    if (isMultipart(type.type) || !/boundary/i.test(type.written)) continue;
    found.push({ ...type, type: 'multipart/mixed', readable: true });
  }
  if (facts.type === 'message/partial') found.push(readContentType('message/rfc822'));
  return found.filter((type) => type.readable);
}

function noteEncodings(reading: Reading, request: BodyRequest): void {
  const { facts, entity } = request;
  if (facts.wrapped === true) return;
  const body = bytesOf(bodyRegion(entity));
  const readings = facts.encodings.map((written) => readEncoding(written));
  const possible = new Set<Encoding>(readings.flatMap((one) => [one.strict, ...one.lenient]));
  const container = isMultipart(facts.type) || isMessage(facts.type);
  if (facts.encoding.strict === 'identity' && !container && !facts.type.startsWith('text/'))
    possible.add('base64');
  if (isMessage(facts.type) && possible.has('base64')) possible.add('identity');
  possible.delete(facts.encoding.strict);
  if (isMultipart(facts.type)) {
    possible.delete('identity');
    if (facts.encoding.strict !== 'identity') possible.add(facts.encoding.strict);
  }
  for (const encoding of possible) {
    if (!isPlausible(encoding, body) || isHarmlessLabel(reading, request, encoding)) continue;
    const declared = facts.encodings.length > 0;
    const other = { ...facts, encodings: [], encoding: { strict: encoding, lenient: [] } };
    queueReading(reading, request, {
      suffix: SUFFIXES[encoding],
      step: { as: 'body', facts: isMultipart(facts.type) ? { ...other, wrapped: true } : other, entity },
      ambiguity: declared
        ? { code: 'encoding-conflict', benign: false, detail: `body can be read as ${encoding}` }
        : { code: 'embedded-encoding', benign: false, detail: `undeclared ${encoding} body` },
    });
  }
}

const SUFFIXES: Readonly<Record<Encoding, string>> = {
  identity: 'raw',
  base64: 'b64',
  'quoted-printable': 'qp',
  uuencode: 'uu',
  yenc: 'yenc',
  binhex: 'hqx',
};

/** Bytes in which the signs of an encoding are looked for. */
const SAMPLE = 64 * 1024;

/** Whether decoding could give anything but noise; keeps honest mail with a wrong label free of phantom parts. */
function isPlausible(encoding: Encoding, body: Buffer): boolean {
  if (encoding === 'base64') return looksLikeBase64(body);
  if (encoding !== 'quoted-printable') return true;
  return /=(?:[0-9A-F]{2}|\r?\n)/i.test(body.toString('latin1', 0, SAMPLE));
}

/**
 * Careless software labels a whole multipart as quoted-printable though only its parts are. That changes nothing
 * unless decoding uncovers other delimiters.
 */
function isHarmlessLabel(reading: Reading, request: BodyRequest, encoding: Encoding): boolean {
  const { facts, entity } = request;
  if (encoding !== 'quoted-printable' || !isMultipart(facts.type)) return false;
  const boundary = (facts.parameters.get('boundary') ?? '').trimEnd();
  const body = bodyRegion(entity);
  const limit = reading.budget.left('decodedBytes');
  const decoded = decodeTransfer(encoding, bytesOf(body).subarray(0, limit), limit);
  reading.budget.take('decodedBytes', decoded.size);
  const before = linesWithin(body.source.delimiters().lines.get(boundary), body.start, body.end).length;
  return createSource(decoded.content, reading.budget).delimiters().lines.get(boundary)?.length === before;
}

function noteBoundaries(reading: Reading, request: BodyRequest): void {
  const { facts, entity } = request;
  const type = facts.types.find((one) => isMultipart(one.type));
  if (type === undefined) return;
  const declared = (facts.parameters.get('boundary') ?? '').trimEnd();
  const lines = entity.region.source.delimiters().lines;
  for (const candidate of boundaryCandidates(type)) {
    if ((candidate === declared && declared !== '') || !lines.has(candidate)) continue;
    const parameters = new Map(facts.parameters).set('boundary', candidate);
    queueReading(reading, request, {
      suffix: 'bnd',
      step: { as: 'body', facts: { ...facts, parameters, types: [] }, entity },
      ambiguity: { code: 'boundary-conflict', benign: false, detail: 'the boundary can be read in two ways' },
    });
  }
}

/** Values of repeated fields that should stand once at the top of a message. */
const SINGLE_FIELDS = ['from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'date', 'message-id'] as const;

/** Notes repeated top-level fields (RFC 5322 section 3.6): clients show the first, the last or all. */
export function noteRepeatedFields(reading: Reading, fields: readonly HeaderField[], partId: string): void {
  for (const name of SINGLE_FIELDS) {
    const written = valuesOf(fields, name);
    if (written.length < 2) continue;
    const benign = new Set(written).size === 1;
    const detail = `${String(written.length)} ${name} fields`;
    reading.ambiguities.add({ code: 'duplicate-header', benign, partId, detail });
  }
}
