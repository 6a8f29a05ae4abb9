import type { Relationship } from './relationships-in.ts';

/** What relationships say of the parts inside a document, by their names in small letters. */
export interface LinkedParts {
  /** Parts that are files of their own: objects, projects of macros, imported parts. */
  readonly carried: Set<string>;
  /** Parts of text that say what the document does. */
  readonly telling: Set<string>;
}

/** Parts noted of one document. */
const MOST = 400;
const CARRIED = /^(?:oleobject|package|vbaproject|afchunk|control|activexcontrolbinary)$/;
const TELLING =
  /^(?:officedocument|glossarydocument|header|footer|footnotes|endnotes|comments|slide|slidelayout|slidemaster|notesslide|worksheet|externallink|connections)$/;

/**
 * Notes what the relationships in one part lead to inside of the document. Office goes by them
 * alone: an object may be called "media/photo.png".
 */
export function noteLinkedParts(
  name: string,
  relationships: readonly Relationship[],
  { carried, telling }: LinkedParts,
): void {
  const folder = name.slice(0, Math.max(0, name.toLowerCase().lastIndexOf('_rels/')));
  for (const { type, target, isExternal } of relationships) {
    const into = CARRIED.test(type) ? carried : TELLING.test(type) ? telling : undefined;
    if (into !== undefined && into.size < MOST && !isExternal) {
      into.add(resolve(folder, target));
    }
  }
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  const written = target.replaceAll('\\', '/');
  for (const step of (written.startsWith('/') ? written : `${folder}${written}`).split('/')) {
    if (step === '..') {
      path.pop();
    } else if (step !== '.' && step !== '') {
      path.push(step);
    }
  }
  return path.join('/').toLowerCase();
}
