import { pdfWith } from '../../testing/build-pdf.ts';
import { buildWordFile } from '../../testing/build-zip.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { documentParts } from './document-parts.ts';

describeRule(
  documentParts,
  [
    {
      title: 'an imported page',
      files: [
        {
          name: 'a.docx',
          content: buildWordFile([
            {
              name: 'word/_rels/document.xml.rels',
              content: '<Relationship Type="http://x/aFChunk" Target="a.htm"/>',
            },
          ]),
        },
      ],
    },
    {
      title: 'controls',
      files: [
        { name: 'a.docx', content: buildWordFile([{ name: 'word/activeX/activeX1.xml', content: '<x/>' }]) },
      ],
    },
    {
      title: 'a form that sends what is typed',
      files: [{ name: 'a.pdf', content: pdfWith('', ['<< /S /SubmitForm /F (https://a.example/) >>']) }],
    },
    {
      title: 'a document inside',
      files: [
        {
          name: 'a.docx',
          content: buildWordFile([{ name: 'word/embeddings/a.xlsx', content: buildWordFile() }]),
        },
      ],
    },
  ],
  [
    { title: 'a letter', files: [{ name: 'a.docx', content: buildWordFile() }] },
    { title: 'a plain PDF', files: [{ name: 'a.pdf', content: pdfWith('') }] },
  ],
);
