import type { AttachmentFacts, InnerFile } from '../files/file-facts.ts';
import { flagFact, numberFact, textFact, type FactTable } from './fact-table.ts';

/** An attachment, or a file inside one. */
export type AnyFile = AttachmentFacts | InnerFile;

/** What can be asked about one file. */
export const FILE_FACTS: FactTable<AnyFile> = {
  name: textFact('name as a person sees it', ({ name }) => [name]),
  writtenName: textFact('name as it is written, marks and all', ({ writtenName }) => [writtenName]),
  ending: textFact('ending of the name, without dot', ({ ending }) => [ending]),
  kind: textFact('what it really is, in a word', ({ kind }) => [kind]),
  realType: textFact('media type by content', ({ realType }) => [realType]),
  declaredType: textFact('media type as declared', (file) => [
    'declaredType' in file ? file.declaredType : '',
  ]),
  sha256: textFact('SHA-256 of the content, hexadecimal', ({ sha256 }) => [sha256]),
  marks: textFact('what was seen in it: macro, encrypted, …', ({ marks }) => [...marks]),
  size: numberFact('bytes', ({ size }) => size),
  depth: numberFact('0 attached, 1 in an archive that is attached, and so on', (file) =>
    'depth' in file ? file.depth : 0,
  ),
  isInline: flagFact('a picture inside the text', (file) => 'isInline' in file && file.isInline),
};
