import { looksLikeBase64 } from './base64.ts';
import { isBinary } from './binary-text.ts';
import { boundaryCandidates } from './boundary-candidates.ts';
import {
  isMessage,
  isMultipart,
  readContentType,
  type ContentFacts,
  type ContentType,
} from './content-facts.ts';
import { decodeEncodedWords } from './encoded-words.ts';
import { linesWithin } from './delimiters.ts';
import { queueReading } from './lenient-queue.ts';
import { bodyRegion, bytesOf, createSource, idOf, type BodyRequest, type Reading } from './reading.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';
import { decodeTransfer, readEncoding, type Encoding } from './transfer-encoding.ts';

/** What other clients make of a body under the same fields: other types, encodings and boundaries. */
export function noteBodyAlternatives(reading: Reading, request: BodyRequest): void {
  noteTypes(reading, request);
  noteEncodings(reading, request);
  if (isMultipart(request.facts.type)) noteBoundaries(reading, request);
}

function noteTypes(reading: Reading, request: BodyRequest): void {
  const { facts, entity } = request;
  const declared = new Set(facts.types.filter((type) => type.readable).map((type) => type.type));
  if (declared.size > 1) {
    const detail = `${String(declared.size)} different types declared`;
    reading.ambiguities.add({ code: 'type-conflict', benign: false, partId: idOf(request), detail });
  }
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
  if (facts.isRetried === true) return;
  const body = bytesOf(bodyRegion(entity));
  const readings = facts.encodings.map((written) => readEncoding(written));
  const possible = new Set<Encoding>(readings.flatMap((one) => [one.strict, ...one.lenient]));
  const container = isMultipart(facts.type) || isMessage(facts.type);
  if (!isMultipart(facts.type) && !facts.type.startsWith('text/')) possible.add('base64');
  if (!container && quotesFile(body)) possible.add('quoted-printable');
  if (isMessage(facts.type) && facts.encoding.strict === 'base64') possible.add('identity');
  possible.delete(facts.encoding.strict);
  if (isMultipart(facts.type)) {
    possible.delete('identity');
    if (facts.encoding.strict !== 'identity') possible.add(facts.encoding.strict);
  }
  for (const encoding of possible) {
    const named = facts.encodings.some((written) => names(written, encoding));
    if (!named && !isPlausible(encoding, body)) continue;
    if (isMultipart(facts.type) && !uncoversDelimiters(reading, request, encoding)) continue;
    const other = { ...facts, encodings: [], encoding: { strict: encoding, lenient: [] }, isRetried: true };
    queueReading(reading, request, {
      suffix: SUFFIXES[encoding],
      step: { as: 'body', facts: isMultipart(facts.type) ? { ...other, wrapped: true } : other, entity },
      ambiguity:
        facts.encodings.length > 0
          ? { code: 'encoding-conflict', benign: false, detail: `body can be read as ${encoding}` }
          : { code: 'embedded-encoding', benign: false, detail: `undeclared ${encoding} body` },
    });
  }
}

/** Whether a field means this encoding, however badly it says so. */
function names(written: string, encoding: Encoding): boolean {
  const reading = readEncoding(written);
  if (reading.strict === encoding) return true;
  return reading.lenient.includes(encoding) && NAMES[encoding].test(decodeEncodedWords(written));
}

const NAMES: Readonly<Record<Encoding, RegExp>> = {
  identity: /bit|binary/i,
  base64: /b(?:ase)?.?64/i,
  'quoted-printable': /quoted|printable/i,
  uuencode: /uu/i,
  yenc: /yenc/i,
  binhex: /hex/i,
};

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

/** Bytes in which the beginning of a file stands, escaped or not. */
const BEGINNING = 64;

const EQUALS = 0x3d;

/** Whether a body is quoted-printable of a file: the escapes of its first bytes give what no text begins with. */
function quotesFile(body: Buffer): boolean {
  const start = body.subarray(0, BEGINNING);
  return start.includes(EQUALS) && isBinary(decodeQuotedPrintable(start));
}

/**
 * Careless software labels a whole multipart as encoded though only its parts are. That changes nothing unless
 * decoding uncovers other delimiters than are there without.
 */
function uncoversDelimiters(reading: Reading, request: BodyRequest, encoding: Encoding): boolean {
  const { facts, entity } = request;
  const boundary = (facts.parameters.get('boundary') ?? '').trimEnd();
  const body = bodyRegion(entity);
  const limit = reading.budget.left('decodedBytes');
  const decoded = decodeTransfer(encoding, bytesOf(body).subarray(0, limit), limit);
  reading.budget.take('decodedBytes', decoded.size);
  const before = linesWithin(body.source.delimiters().lines.get(boundary), body.start, body.end).length;
  const after = createSource(decoded.content, reading.budget).delimiters().lines.get(boundary)?.length ?? 0;
  return after > 0 && after !== before;
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
