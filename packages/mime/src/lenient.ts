import { createHash } from 'node:crypto';
import { displayFileName } from './file-name.ts';
import type { Part } from './message.ts';
import {
  idOf,
  type BodyRequest,
  type DerivedFile,
  type LenientTask,
  type Place,
  type Reading,
} from './reading.ts';
import { textOfLeaf } from './text-leaf.ts';
import { leavesOf, readBody, readEntity } from './tree.ts';

/**
 * Carries out the lenient readings that were noted, and those they lead to. Answers the leaves that hold something
 * no other leaf holds; a reading that finds nothing new is no ambiguity.
 */
export function readAlternatives(reading: Reading, strict: readonly Part[]): Part[] {
  if (reading.tasks.length === 0) return [];
  const seen: Seen = new Map();
  for (const leaf of strict) noteLeaf(leaf, seen);
  const used = new Map<string, number>();
  const found: Part[] = [];
  // The list grows while it is read: alternatives have alternatives.
  for (let at = 0; at < reading.tasks.length; at += 1) {
    const task = reading.tasks[at];
    if (task === undefined) break;
    const fresh = carryOut(reading, task, used).filter((leaf) => leaf.size > 0 && noteLeaf(leaf, seen));
    if (fresh.length === 0) continue;
    found.push(...fresh);
    reading.ambiguities.add({ ...task.ambiguity, partId: idOf(task.request) });
  }
  return found;
}

/** Leaves by kind and length. Only where these agree is a leaf told from another by the hash of its bytes. */
type Seen = Map<string, { readonly first: Part; readonly hashes: Set<string> }>;

/** Notes a leaf; answers whether no other leaf holds the same. */
function noteLeaf(leaf: Part, seen: Seen): boolean {
  // The same bytes as HTML and as something else are two things to a person.
  const kind = leaf.declaredType === 'text/html' ? 'html' : 'other';
  const key = `${kind} ${String(leaf.content.length)}`;
  const alike = seen.get(key);
  if (alike === undefined) {
    seen.set(key, { first: leaf, hashes: new Set() });
    return true;
  }
  const { first, hashes } = alike;
  if (hashes.size === 0) hashes.add(hashOf(first));
  const known = hashes.size;
  return hashes.add(hashOf(leaf)).size > known;
}

function hashOf(leaf: Part): string {
  return createHash('sha256').update(leaf.content).digest('base64');
}

function carryOut(reading: Reading, task: LenientTask, used: Map<string, number>): readonly Part[] {
  const place = lenientPlace(task, used);
  const { step } = task;
  if (step.as === 'bytes') {
    const limit = reading.budget.left('decodedBytes');
    const file = step.decode(limit);
    return file === undefined ? [] : derivedLeaf(reading, { ...task.request, place }, file);
  }
  if (step.as === 'body') {
    if (reading.budget.take('parts', 1) === 0) return [];
    return leavesOf(readBody(reading, { entity: step.entity, facts: step.facts, place }));
  }
  const leaves: Part[] = [];
  for (const [position, region] of step.regions().entries()) {
    const id = `${place.prefix}${String(position + 1)}`;
    const part = readEntity(reading, region, { ...place, id, prefix: `${id}.`, depth: place.depth + 1 });
    if (part === undefined) break;
    leaves.push(...leavesOf(part));
  }
  return leaves;
}

/** Ids of lenient readings: the strict number, "~", the reading, and a count where it comes more than once. */
function lenientPlace(task: LenientTask, used: Map<string, number>): Place {
  const { place } = task.request;
  const base = `${idOf(task.request)}~${task.suffix}`;
  const count = (used.get(base) ?? 0) + 1;
  used.set(base, count);
  const id = count === 1 ? base : `${base}${String(count)}`;
  return { ...place, id, prefix: `${id}.`, reading: 'lenient', generation: place.generation + 1 };
}

function derivedLeaf(reading: Reading, request: BodyRequest, file: DerivedFile): Part[] {
  if (reading.budget.take('parts', 1) === 0) return [];
  reading.budget.take('decodedBytes', file.content.length);
  const { facts, place } = request;
  const fileName = file.name === undefined ? undefined : displayFileName(file.name);
  const isText = file.type.startsWith('text/');
  return [
    {
      id: place.id ?? place.prefix,
      declaredType: file.type,
      parameters: isText ? facts.parameters : new Map(),
      disposition: 'attachment',
      fileName: fileName === '' ? undefined : fileName,
      writtenFileName: file.name,
      contentId: undefined,
      headers: request.entity.fields,
      children: [],
      content: file.content,
      size: file.content.length,
      text: isText ? textOfLeaf(file.content, facts, reading.budget) : undefined,
      reading: 'lenient',
    },
  ];
}
