import { describe, expect, test } from 'vitest';
import { ArchiveBudget } from '../../archives/archive.ts';
import { flate, pdfWith } from '../../testing/build-pdf.ts';
import type { DocumentFindings } from '../document-findings.ts';
import type { FileMark } from '../file-facts.ts';
import { readPdf } from './read-pdf.ts';

function look(content: Uint8Array): DocumentFindings {
  return readPdf(content, new ArchiveBudget());
}

describe('active PDF', () => {
  test.each<readonly [string, FileMark, Uint8Array]>([
    ['script', 'pdf-script', pdfWith('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>')],
    [
      'script with an escaped name',
      'pdf-script',
      pdfWith('/OpenAction << /S /J#61vaScript /#4aS (app.alert\\(1\\)) >>'),
    ],
    [
      'script in an object stream',
      'pdf-script',
      pdfWith('', [flate('/Type /ObjStm /N 1 /First 4', '9 0 << /S /JavaScript /JS (this.x) >>')]),
    ],
    [
      'script in a hexadecimal object stream',
      'pdf-script',
      pdfWith('', [
        {
          dictionary: '/Type /ObjStm /Filter /ASCIIHexDecode',
          data: Buffer.from(`${Buffer.from('<< /JS (this.x) >>').toString('hex')}>`),
        },
      ]),
    ],
    [
      'script in an object stream of two filters',
      'pdf-script',
      pdfWith('', [
        {
          dictionary: '/Type /ObjStm /Filter [/ASCIIHexDecode /RunLengthDecode]',
          data: Buffer.from(
            `${Buffer.concat([Buffer.from([16]), Buffer.from('<< /JS (this.x)>>'), Buffer.from([128])]).toString('hex')}>`,
          ),
        },
      ]),
    ],
    ['a program', 'pdf-launch', pdfWith('/AA << /O << /S /Launch /F (cmd.exe) >> >>')],
    [
      'an address that opens by itself',
      'pdf-open-uri',
      pdfWith('/OpenAction 4 0 R', ['<< /S /URI /URI (https://bad.example/) >>']),
    ],
    [
      'a document on a file server',
      'pdf-remote',
      pdfWith('/AA << /O << /S /GoToE /F (\\\\\\\\bad.example\\\\a.pdf) >> >>'),
    ],
    [
      'a form that sends',
      'pdf-form',
      pdfWith('/AcroForm << >>', ['<< /S /SubmitForm /F (https://bad.example/) >>']),
    ],
    ['a form of XML', 'pdf-xfa', pdfWith('/AcroForm << /XFA 4 0 R >>')],
    [
      'encryption',
      'encrypted',
      pdfWith('/Encrypt 4 0 R', ['<< /Filter /Standard /V 2 /R 3 /O (x) /U (y) >>']),
    ],
    ['a film', 'pdf-media', pdfWith('', ['<< /Subtype /RichMedia >>'])],
    ['a body without header', 'pdf-odd', pdfWith('').subarray(9)],
  ])('%s', (_title, mark, content) => {
    expect(look(content).marks).toContain(mark);
  });

  test('an embedded file is taken out and named', () => {
    const found = look(
      pdfWith('/Names << /EmbeddedFiles 4 0 R >>', [
        '<< /Type /Filespec /F (a.js) /EF << /F 5 0 R >> >>',
        flate('/Type /EmbeddedFile', 'WScript.Echo(1)'),
      ]),
    );
    expect(found.files?.map(({ name, content }) => [name, Buffer.from(content ?? []).toString()])).toEqual([
      ['a.js', 'WScript.Echo(1)'],
    ]);
  });

  test('links are collected in every spelling', () => {
    const wide = `feff${Buffer.from('https://c.example/', 'utf16le').swap16().toString('hex')}`;
    const found = look(
      pdfWith('', [
        '<< /URI (https://a.example/\\050x\\051) >>',
        '<< /URI <68747470733a2f2f622e6578616d706c652f> >>',
        `<< /URI <${wide}> >>`,
      ]),
    );
    expect(found.links).toEqual(['https://a.example/(x)', 'https://b.example/', 'https://c.example/']);
  });
});

describe('legitimate PDF', () => {
  test.each([
    ['a plain one', pdfWith('')],
    ['one that opens at its first page', pdfWith('/OpenAction [3 0 R /Fit]')],
  ])('%s carries no mark that speaks against it', (_title, content) => {
    expect(look(content).marks.filter((mark) => mark !== 'pdf-open-action')).toEqual([]);
  });

  test('a form that formats numbers, or prints itself, is told from one that may do anything', () => {
    const formatting = pdfWith('', ['<< /S /JavaScript /JS (AFNumber_Format\\(2, 0, 0, 0, "", true\\);) >>']);
    const printing = pdfWith('/OpenAction 4 0 R', ['<< /S /JavaScript /JS (this.print\\(true\\);) >>']);
    expect(look(formatting).marks).toEqual(['pdf-form-script']);
    expect(look(printing).marks).not.toContain('pdf-script');
  });

  test('an invoice with its figures as XML inside carries them as a file', () => {
    const found = look(
      pdfWith('/Names << /EmbeddedFiles 4 0 R >>', [
        '<< /Type /Filespec /F (factur-x.xml) /EF << /F 5 0 R >> >>',
        flate('/Type /EmbeddedFile', '<?xml version="1.0"?><a/>'),
      ]),
    );
    expect(found.marks).toEqual(['pdf-embedded']);
  });
});
