import { domainToASCII } from 'node:url';
import type { ListEntry } from '../report.ts';

/** Who wrote, as a list sees it. */
export interface ListedAuthor {
  readonly address: string;
}

/** Labels of a domain that are looked up; DNS allows no more than 127. */
const LABELS = 127;

/**
 * The entry that decides about a message of these authors. An address is nearer than a domain, and a longer domain
 * nearer than a shorter one; among equals the block counts. A block needs one author on the list, an allowance all of
 * them: whoever adds an allowed author beside himself is not allowed by that.
 *
 * @example
 * matchLists([{ address: 'anna@shop.berg.example' }], [{ kind: 'blocked', pattern: 'berg.example', reason: '' }])?.kind; // 'blocked'
 */
export function matchLists(
  authors: readonly ListedAuthor[],
  entries: readonly ListEntry[],
): ListEntry | undefined {
  const index = indexOf(entries);
  const found = authors.map(({ address }) => nearest(address, index));
  const blocked = found.find((entry) => entry?.kind === 'blocked');
  return blocked ?? (found.every((entry) => entry?.kind === 'allowed') ? found[0] : undefined);
}

/** Several rules ask about the same lists, one after the other. */
const INDEXES = new WeakMap<readonly ListEntry[], ReadonlyMap<string, ListEntry>>();

function indexOf(entries: readonly ListEntry[]): ReadonlyMap<string, ListEntry> {
  const known = INDEXES.get(entries);
  if (known !== undefined) {
    return known;
  }
  const index = new Map<string, ListEntry>();
  for (const entry of entries) {
    const key = listKey(entry.pattern);
    if (key !== undefined && (entry.kind === 'blocked' || !index.has(key))) {
      index.set(key, entry);
    }
  }
  INDEXES.set(entries, index);
  return index;
}

function nearest(address: string, index: ReadonlyMap<string, ListEntry>): ListEntry | undefined {
  const key = listKey(address);
  if (key === undefined || !key.includes('@')) {
    return undefined;
  }
  const labels = key.slice(key.lastIndexOf('@') + 1).split('.', LABELS);
  const keys = [key, ...labels.map((_, start) => labels.slice(start).join('.'))];
  return keys.map((each) => index.get(each)).find((entry) => entry !== undefined);
}

/**
 * What an entry or address is looked up by: lower-case, its domain in ASCII. Undefined for what is neither an address
 * nor a domain: one label alone ("com") would be half of the world.
 */
export function listKey(pattern: string): string | undefined {
  const trimmed = pattern.trim().toLowerCase().replace(/^@/, '');
  const at = trimmed.lastIndexOf('@');
  const domain = toAscii(trimmed.slice(at + 1)).replace(/\.$/, '');
  if (!/^[^\s.]+(?:\.[^\s.]+)+$/.test(domain) || at === 0) {
    return undefined;
  }
  return `${trimmed.slice(0, at + 1)}${domain}`;
}

/** Most domains are plain; asking costs a microsecond each, and lists are long. */
function toAscii(domain: string): string {
  return /^[a-z0-9.-]*$/.test(domain) ? domain : domainToASCII(domain);
}
