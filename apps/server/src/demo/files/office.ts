import type { ZipEntry } from './zip.ts';
import { createZip } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO_DOCUMENT = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** First bytes of every OLE file (MS-CFB 2.2). */
const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** A Word document of paragraphs (ECMA-376). */
export function createDocx(paragraphs: readonly string[]): Buffer {
  return createZip(wordEntries(paragraphs, { main: DOCUMENT, more: '' }));
}

/**
 * A Word document that says it has a macro. What stands for the macro is the name of one and nothing that any program
 * would run: enough for a scanner to see, harmless when opened.
 */
export function createMacroDocument(paragraphs: readonly string[]): Buffer {
  const more =
    '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  const relation = `<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`;
  const stub =
    'Attribute VB_Name = "ThisDocument"\r\nSub AutoOpen()\r\n\' nothing: part of a demonstration\r\nEnd Sub\r\n';
  return createZip([
    ...wordEntries(paragraphs, { main: MACRO_DOCUMENT, more }),
    xmlEntry(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${RELATIONS}">${relation}</Relationships>`,
    ),
    {
      name: 'word/vbaProject.bin',
      content: Buffer.concat([OLE_MAGIC, Buffer.alloc(504), Buffer.from(`_VBA_PROJECT\0${stub}`)]),
    },
  ]);
}

function wordEntries(
  paragraphs: readonly string[],
  types: { readonly main: string; readonly more: string },
): readonly ZipEntry[] {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`).join('');
  return [
    xmlEntry(
      '[Content_Types].xml',
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types.main}"/>${types.more}</Types>`,
    ),
    xmlEntry(
      '_rels/.rels',
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    xmlEntry('word/document.xml', `<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`),
  ];
}

function xmlEntry(name: string, content: string): ZipEntry {
  return { name, content: Buffer.from(`${XML}\n${content}`, 'utf8') };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
