import { unescapeXml } from './office-part.ts';

/** One relationship of a part (ECMA-376 part 2, 9.3). */
export interface Relationship {
  /** The last word of its type, in small letters. */
  readonly type: string;
  /** Where it leads, as it is meant. */
  readonly target: string;
  /** True for what stands outside of the document. */
  readonly isExternal: boolean;
}

/** An element whose attributes may hold ">" in quotes. Nothing in it can be read in two ways, so it costs one pass. */
const ELEMENT = /<(?:[^\s<>/:]{1,40}:)?Relationship\s((?:[^<>"']|"[^"<]*"|'[^'<]*'){1,8192})>/gi;
const ATTRIBUTE = /(?<![^\s"'])([^\s=<>"'/]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads relationships as an XML parser does: quotes, prefixes and numbered characters are the writer's choice. */
export function relationshipsIn(xml: string): readonly Relationship[] {
  return [...xml.matchAll(ELEMENT)].map((match) => toRelationship(match[1] ?? ''));
}

function toRelationship(text: string): Relationship {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, unescapeXml(double ?? single ?? '').trim());
  }
  const type = attributes.get('type') ?? '';
  return {
    type: type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('.')) + 1).toLowerCase(),
    target: attributes.get('target') ?? '',
    isExternal: attributes.get('targetmode')?.toLowerCase().startsWith('external') === true,
  };
}
