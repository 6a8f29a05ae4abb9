import { describeRule } from '../../testing/scan-for-test.ts';
import { lonePage } from './lone-page.ts';

describeRule(
  lonePage,
  [{ title: 'a page', files: [{ name: 'a.html', type: 'text/html', content: '<h1>Bread</h1>' }] }],
  [
    { title: 'a PDF', files: [{ name: 'a.pdf', type: 'application/octet-stream', content: '%PDF-1.4' }] },
    {
      title: 'on a list',
      headers: ['List-Id: <a.example>', 'List-Post: <mailto:a@a.example>'],
      files: [{ name: 'a.html', type: 'text/html', content: '<h1>Bread</h1>' }],
    },
  ],
);
