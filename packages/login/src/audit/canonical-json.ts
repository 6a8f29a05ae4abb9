type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * One spelling of a value: names sorted by UTF-16 code units, no spaces, `undefined` left out (RFC 8785 for the
 * plain strings, numbers and booleans that events hold).
 * @throws TypeError for a value JSON cannot say (a function, a BigInt, NaN).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} has no place in an audit line.`);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const inOrder = entries.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(inOrder.map(([name, inner]) => [name, sorted(inner)]));
}
