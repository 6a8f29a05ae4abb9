import { hasContentType } from '../web/check-origin.ts';

/** The largest honest body is a link token and an address, or a passkey's answer: a few KiB. */
export const BODY_MAX_BYTES: number = 16 * 1_024;
/** A field of ours is one word or one path; a longer one is none. */
const FIELD_MAX_CHARS = 2_048;

export type Fields = Readonly<Record<string, unknown>>;

export type ReadFields =
  | { readonly outcome: 'read'; readonly fields: Fields; readonly json: boolean }
  | { readonly outcome: 'wrong_type' | 'too_large' | 'malformed' };

/** Reads a form or a JSON object; nothing else, and no more than {@link BODY_MAX_BYTES}. Never throws. */
export async function readFields(request: Request): Promise<ReadFields> {
  const type = request.headers.get('content-type') ?? undefined;
  const json = hasContentType(type, 'json');
  if (!json && !hasContentType(type, 'form')) {
    // A sign-out from a script has no body and so no type.
    return type === undefined && request.body === null
      ? { outcome: 'read', fields: {}, json: false }
      : { outcome: 'wrong_type' };
  }
  const body = await readBody(request);
  if (typeof body !== 'string') return body;
  const fields = json ? parseJson(body) : parseForm(body);
  return fields === undefined ? { outcome: 'malformed' } : { outcome: 'read', fields, json };
}

/** A field as text; undefined where it is absent, doubled, not text, or too long. */
export function textField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.length <= FIELD_MAX_CHARS ? value : undefined;
}

/** A box that was ticked: `yes` of a form, `true` of JSON. */
export function isTicked(fields: Fields, name: string): boolean {
  return fields[name] === 'yes' || fields[name] === true;
}

async function readBody(request: Request): Promise<string | { readonly outcome: 'too_large' | 'malformed' }> {
  const body: AsyncIterable<unknown> | Iterable<unknown> = request.body ?? [];
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) return { outcome: 'malformed' };
      size += chunk.byteLength;
      if (size > BODY_MAX_BYTES) return { outcome: 'too_large' };
      chunks.push(chunk);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return { outcome: 'malformed' };
  }
}

function parseForm(body: string): Fields {
  const params = new URLSearchParams(body);
  // A field given twice says two things: it says nothing.
  const names = [...params.keys()].filter((name) => params.getAll(name).length === 1);
  return Object.fromEntries(names.map((name) => [name, params.get(name)]));
}

function parseJson(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}
