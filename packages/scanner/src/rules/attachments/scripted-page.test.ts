import { describeRule } from '../../testing/scan-for-test.ts';
import { scriptedPage } from './scripted-page.ts';

describeRule(
  scriptedPage,
  [
    {
      title: 'a page with script',
      files: [{ name: 'a.html', type: 'text/html', content: '<script>go(1)</script>' }],
    },
    {
      title: 'a drawing with script',
      files: [{ name: 'a.svg', type: 'image/svg+xml', content: '<svg><script>go(1)</script></svg>' }],
    },
    {
      title: 'a handler in a drawing',
      files: [{ name: 'a.svg', type: 'image/svg+xml', content: '<svg onload="go(1)"></svg>' }],
    },
  ],
  [
    {
      title: 'a drawing',
      files: [{ name: 'a.svg', type: 'image/svg+xml', content: '<svg><path d="M0 0"/></svg>' }],
    },
    { title: 'a page', files: [{ name: 'a.html', type: 'text/html', content: '<h1>Bread</h1>' }] },
  ],
);
