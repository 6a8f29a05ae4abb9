import { asBuffer, u16, u32 } from '../../archives/numbers.ts';
import { wideText } from '../../text/wide-text.ts';

/** Properties read of one list. */
const PROPERTIES = 2_000;

/** Properties of a message or attachment (MS-OXTNEF 2.1.3.4), by their ids. */
export interface Properties {
  readonly bytes: (id: number) => Uint8Array | undefined;
  readonly text: (id: number) => string;
}

interface Value {
  readonly type: number;
  readonly data: Uint8Array;
}

/** Sizes of the types of fixed length, padded to four bytes. */
const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

/** Reads a list of properties; stops at the first that cannot be one. */
export function readProperties(data: Uint8Array): Properties {
  const values = new Map<number, Value>();
  const count = Math.min(u32(data, 0), PROPERTIES);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= data.length; index += 1) {
    const type = u16(data, at);
    const id = u16(data, at + 2);
    at = skipName(data, at + 4, id);
    const found = readValue(data, at, type);
    if (found === undefined) {
      break;
    }
    values.set(id, { type: type & 0xfff, data: found.data });
    at = found.next;
  }
  return {
    bytes: (id) => values.get(id)?.data,
    text: (id) => textOf(values.get(id)),
  };
}

/** Named properties carry a set, a kind and a number or name. */
function skipName(data: Uint8Array, at: number, id: number): number {
  if (id < 0x8000) {
    return at;
  }
  return u32(data, at + 16) === 0 ? at + 24 : at + 24 + padded(u32(data, at + 20));
}

function readValue(
  data: Uint8Array,
  start: number,
  type: number,
): { readonly data: Uint8Array; readonly next: number } | undefined {
  const isMany = (type & 0x1000) !== 0;
  const fixed = FIXED[type & 0xfff];
  const count = isMany || fixed === undefined ? Math.min(u32(data, start), PROPERTIES) : 1;
  let at = isMany || fixed === undefined ? start + 4 : start;
  let first: Uint8Array | undefined;
  for (let index = 0; index < count && at <= data.length; index += 1) {
    const size = fixed ?? u32(data, at);
    const from = fixed === undefined ? at + 4 : at;
    first ??= data.subarray(from, from + size);
    at = from + padded(size);
  }
  return first === undefined && count > 0 ? undefined : { data: first ?? data.subarray(0, 0), next: at };
}

function textOf(value: Value | undefined): string {
  if (value === undefined || (value.type !== 0x1e && value.type !== 0x1f)) {
    return '';
  }
  const text = value.type === 0x1f ? wideText(value.data) : asBuffer(value.data).toString('latin1');
  return text.split('\0')[0] ?? '';
}

function padded(size: number): number {
  return size + ((4 - (size % 4)) % 4);
}
