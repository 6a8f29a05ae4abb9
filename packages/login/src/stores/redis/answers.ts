import { StoreError } from '../../errors.ts';

/** A whole number that a script gave, as an integer or as text. */
export function numberOf(value: unknown): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw unexpected();
  return number;
}

/** A list that a script gave. */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw unexpected();
  return value;
}

/** Fields and values in turn, as HGETALL gives them. */
export function fieldsOf(value: unknown): ReadonlyMap<string, string> {
  const list = listOf(value);
  const fields = new Map<string, string>();
  for (let i = 0; i + 1 < list.length; i += 2) {
    const [name, text] = [list[i], list[i + 1]];
    if (typeof name !== 'string' || typeof text !== 'string') throw unexpected();
    fields.set(name, text);
  }
  return fields;
}

export function unexpected(): StoreError {
  return new StoreError(new TypeError('Redis gave an unexpected answer.'));
}
