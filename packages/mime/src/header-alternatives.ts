import { isMultipart, MAX_REPEATED, readContentFacts, valuesOf } from './content-facts.ts';
import type { HeaderBlock, HeaderOddity } from './header-block.ts';
import { queueReading } from './lenient-queue.ts';
import type { HeaderField } from './message.ts';
import { bodyRegion, bytesOf, createSource, idOf, type BodyRequest, type Reading } from './reading.ts';

/** What other clients make of the fields of an entity: where they end, and which of them count. */
export function noteHeaderAlternatives(reading: Reading, request: BodyRequest, block: HeaderBlock): void {
  if (block.oddities.size > 0) noteOddities(reading, request, block);
  if (block.fields.length === 0) noteLateFields(reading, request);
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
  'odd-name',
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
  if (block.repaired.length > 0) {
    const fields = block.repaired;
    queueReading(reading, request, {
      suffix: 'name',
      step: {
        as: 'body',
        facts: readContentFacts(fields, place.defaultType),
        entity: { ...entity, fields },
      },
      ambiguity: { code: 'header-folding', benign: false, detail: 'a field with a broken name' },
    });
  }
  if (block.oddities.has('bare-carriage-return') || block.oddities.has('nul')) {
    noteRewritten(reading, request, withoutControls, 'lone carriage return or NUL changes the structure');
  }
  if (block.oddities.has('indented-field')) {
    noteRewritten(reading, request, withoutIndents, 'an indented field changes the structure');
  }
}

/** A blank line first, and the fields behind it: strict readers see a text, others a part. */
function noteLateFields(reading: Reading, request: BodyRequest): void {
  const body = bodyRegion(request.entity);
  const text = bytesOf(body).toString('latin1', 0, LATE_REACH);
  const late = LATE_FIELD.exec(text);
  if (late === null) return;
  const start = body.start + (late[1] ?? '').length;
  queueReading(reading, request, {
    suffix: 'late',
    step: { as: 'entities', regions: () => [{ ...body, start }] },
    ambiguity: { code: 'header-folding', benign: false, detail: 'fields behind a blank line' },
  });
}

/** Bytes in which late fields must begin. */
const LATE_REACH = 200;

const LATE_FIELD = /^(\s{0,40})(?:content-[a-z-]{1,40}|mime-version|from|received|return-path)[ \t]{0,8}:/i;

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
  return text
    .replaceAll('\0', '')
    .replace(/\n\r(?![\r\n])/g, '\n')
    .replace(/\r(?!\n)/g, '\n');
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
  if (written.length >= MAX_REPEATED) reading.budget.hit('headerFields');
  reading.ambiguities.add({
    code: 'duplicate-header',
    benign:
      written.length <= MAX_BENIGN && new Set(written.map((one) => one.trim().toLowerCase())).size === 1,
    partId: idOf(request),
    detail: `${String(written.length)} ${name} fields`,
  });
}

/** Equal fields that careless software writes; more of them push something out of sight. */
const MAX_BENIGN = 8;

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
