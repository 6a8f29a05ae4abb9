import { describe, expect, test } from 'vitest';
import { ArchiveBudget } from '../../archives/archive.ts';
import { buildCompound } from '../../testing/build-compound.ts';
import { buildVbaProject, packFile } from '../../testing/build-office.ts';
import { buildProgram } from '../../testing/build-program.ts';
import { buildWordFile, type ZipFile } from '../../testing/build-zip.ts';
import type { FileFacts, FileMark } from '../file-facts.ts';
import { inspectFile } from '../inspect-file.ts';

function look(parts: readonly ZipFile[]): FileFacts {
  const name = 'a.docx';
  const label = { name, writtenName: name, declaredType: undefined };
  return inspectFile(buildWordFile(parts), label, new ArchiveBudget());
}

describe('H-94 parts under false names', () => {
  const relation = (type: string, target: string, from = 'word/_rels/document.xml.rels') => ({
    name: from,
    content: `<Relationships><Relationship Id="r" Type="http://x/relationships/${type}" Target="${target}"/></Relationships>`,
  });
  const object = buildCompound([
    { path: '\u0001Ole10Native', content: packFile('bill.exe', buildProgram()) },
  ]);
  const command = '<w:document><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:document>';

  test.each([
    ['media/photo.png', 'word/media/photo.png'],
    ['/else/photo.png', 'else/photo.png'],
    ['./../x/../B/Photo.PNG', 'b/photo.png'],
    ['..\\b\\photo.png', 'b/photo.png'],
  ])('an object that a relationship calls "%s" is opened', (target, name) => {
    const found = look([relation('oleObject', target), { name, content: object }]);
    expect(found.inside).toMatchObject([{ name: 'bill.exe', kind: 'program' }]);
  });

  test.each<readonly [string, FileMark, readonly ZipFile[]]>([
    [
      'a project of macros',
      'macro-auto',
      [
        relation('vbaProject', 'a.dat'),
        { name: 'word/a.dat', content: buildVbaProject('Sub AutoOpen()\nEnd Sub') },
      ],
    ],
    [
      'the text itself, elsewhere',
      'dde',
      [relation('officeDocument', 'foo/bar.dat', '_rels/.rels'), { name: 'foo/bar.dat', content: command }],
    ],
    [
      'a link to another workbook',
      'dde',
      [
        relation('externalLink', 'a/b.xml', 'xl/_rels/workbook.xml.rels'),
        { name: 'xl/a/b.xml', content: '<x:externalLink><x:ddeLink ddeService="cmd"/></x:externalLink>' },
      ],
    ],
    [
      'a layout whose shapes start a program',
      'starts-program',
      [
        relation('slideLayout', '../layouts/1.xml', 'ppt/slides/_rels/slide1.xml.rels'),
        { name: 'ppt/layouts/1.xml', content: '<a:hlinkHover action="ppaction://program"/>' },
      ],
    ],
    [
      'fields with a prefix of its own',
      'dde',
      [{ name: 'word/header1.xml', content: command.replaceAll('w:', 'q:') }],
    ],
    [
      'a command behind blanks, in pieces of unescaped text and comments',
      'dde',
      [
        {
          name: 'word/header1.xml',
          content: `<w:instrText>${' '.repeat(300_000)}<![CDATA[D]]><!-- > --><?x ?>DE&#000000065;UTO cmd</w:instrText>`,
        },
      ],
    ],
    [
      'a template under an address in numbers, behind a quoted bracket',
      'external-template',
      [
        {
          name: 'word/_rels/settings.xml.rels',
          content:
            '<a-b:Relationship Id="r> Type=\'image\' " Type = "http://x/attached&#x54;emplate" TargetMode="Ext&#101;rnal" Target="&#104;ttps://elsewhere.example/t"/>',
        },
      ],
    ],
    [
      'a type of macros in numbers',
      'macro',
      [
        {
          name: '[Content_types].xml',
          content: '<Override ContentType="application/vnd.ms-office.vba&#80;roject"/>',
        },
      ],
    ],
    ['fields without a prefix', 'dde', [{ name: 'word/header1.xml', content: command.replaceAll('w:', '') }]],
  ])('%s', (_title, mark, parts) => {
    expect([...look(parts).marks]).toContain(mark);
  });

  test('an imported part is opened whatever it is called', () => {
    const parts = [
      relation('aFChunk', 'a.dat'),
      { name: 'word/a.dat', content: '<html><script>1</script></html>' },
    ];
    expect(look(parts).inside).toMatchObject([{ kind: 'page' }]);
  });

  test('relationships that lead in circles, upwards or nowhere end', () => {
    const parts = [
      relation('oleObject', '../../../../_rels/.rels'),
      relation('package', '', '_rels/.rels'),
      relation('officeDocument', '..', 'foo/_rels/.rels'),
    ];
    expect([...look(parts).marks]).not.toContain('ole-package');
  });

  test.each([
    ['brackets', '<Relationship '.repeat(40_000)],
    ['quotes', `<Relationship ${'"'.repeat(40_001)}`],
    ['blanks', `<Relationship ${'a '.repeat(40_000)}`],
    ['comments without an end', '<!--'.repeat(40_000)],
    ['fields without an end', '<w:fldSimple '.repeat(40_000)],
    ['codes without an end', '<w:instrText '.repeat(40_000)],
  ])('nothing but %s costs one pass and says nothing', (_title, content) => {
    const parts = [
      { name: 'word/_rels/document.xml.rels', content },
      { name: 'word/header1.xml', content },
    ];
    expect([...look(parts).marks]).toEqual([]);
  });

  test('a picture that a relationship calls one is no file of its own', () => {
    const parts = [relation('image', 'media/a.png'), { name: 'word/media/a.png', content: object }];
    expect(look(parts).inside).toEqual([]);
  });
});
