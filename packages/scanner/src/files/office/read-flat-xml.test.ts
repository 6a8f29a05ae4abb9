import { describe, expect, test } from 'vitest';
import { ArchiveBudget } from '../../archives/archive.ts';
import { buildCompound } from '../../testing/build-compound.ts';
import { buildVbaProject, packFile } from '../../testing/build-office.ts';
import { buildProgram } from '../../testing/build-program.ts';
import type { FileFacts } from '../file-facts.ts';
import { inspectFile } from '../inspect-file.ts';

function look(xml: string): FileFacts {
  const label = { name: 'a.doc', writtenName: 'a.doc', declaredType: undefined };
  return inspectFile(Buffer.from(`<?xml version="1.0"?>${xml}`), label, new ArchiveBudget());
}

const WORD = 'http://schemas.microsoft.com/office/word/2003/wordml';
const PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const object = base64(
  buildCompound([{ path: '\u0001Ole10Native', content: packFile('bill.exe', buildProgram()) }]),
);
const project = base64(buildVbaProject('Sub AutoOpen()\nEnd Sub'));
const part = `<pkg:part pkg:name="/word/vbaProject.bin"><pkg:binaryData>${project}</pkg:binaryData></pkg:part>`;
const inWord = (content: string): string => `<w:wordDocument xmlns:w="${WORD}">${content}</w:wordDocument>`;
const inPackage = (content: string): string => `<pkg:package xmlns:pkg="${PACKAGE}">${content}</pkg:package>`;

describe('H-94 one XML file that Office opens', () => {
  const data = (content: string): string => inWord(`<w:binData w:name="x">${content}</w:binData>`);

  test.each([
    ['as Word writes it', data(object)],
    ['under no prefix', data(object).replaceAll('w:', '').replace('xmlns:w', 'xmlns')],
    ['under a prefix of its own', data(object).replaceAll('w:', 'q-1:')],
    ['behind a long comment', `<!--${'x'.repeat(20_000)}-->${data(object)}`],
    ['in pieces', data(`${object.slice(0, 40)}<!-- > -->${object.slice(40)}`)],
    ['as unescaped text', data(`<![CDATA[${object}]]>`)],
    ['behind long attributes', data(object).replace('<w:binData ', `<w:binData ${' '.repeat(900)}`)],
  ])('an object %s is opened', (_title, xml) => {
    expect(look(xml).inside).toMatchObject([{ name: 'bill.exe', kind: 'program' }]);
  });

  test.each([
    ['as Word writes it', inPackage(part)],
    ['under a prefix of its own', inPackage(part).replaceAll('pkg:', 'q:')],
    ['with other quotes', inPackage(part.replaceAll('"', "'"))],
    [
      'behind blanks and a quoted bracket',
      inPackage(part.replace('bin">', `bin" pkg:x="a>b">${' '.repeat(900)}`)),
    ],
  ])('a project of macros %s is read', (_title, xml) => {
    expect([...look(xml).marks]).toContain('macro-auto');
  });

  test('a template under an address in numbers is one', () => {
    const xml = inWord('<w:attachedTemplate w:val="ht&#116;ps://elsewhere.example/t"/>');
    expect([...look(xml).marks]).toContain('external-template');
  });

  test.each([
    ['parts without an end', '<pkg:part pkg:name="word/document.xml">'],
    ['relationships without an end', '<pkg:part pkg:name="word/a.rels">'],
    ['names', `<pkg:part ${'pkg:name="a" '.repeat(500)}`],
    ['quotes', `<pkg:part pkg:name="a" ${'"'.repeat(5_001)}`],
  ])('%s by the thousand cost one pass and say nothing', (_title, piece) => {
    const xml = inPackage(`${part.replace(project, '')}${piece.repeat(Math.ceil(300_000 / piece.length))}`);
    expect([...look(xml).marks].filter((mark) => mark !== 'macro')).toEqual([]);
  });

  test('figures in XML are no document of Office', () => {
    expect([...look('<invoice xmlns="urn:test"><part name="a">1</part></invoice>').marks]).toEqual([]);
  });
});
