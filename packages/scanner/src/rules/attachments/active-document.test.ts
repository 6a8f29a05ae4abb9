import { buildWordFile } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { activeDocument } from './active-document.ts';

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
      title: 'a plain PDF',
      files: [{ name: 'a.pdf', type: 'application/octet-stream', content: '%PDF-1.4 << /Type /Catalog >>' }],
    },
  ],
);
