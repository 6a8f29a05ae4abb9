import { describeRule } from '../../testing/scan-for-test.ts';
import { pageAsText } from './page-as-text.ts';

describeRule(
  pageAsText,
  [
    {
      title: 'a page without a type',
      raw: 'From: Anna <anna@berg.example>\nDate: Tue, 03 Nov 2026 10:00:00 +0000\nSubject: x\n\n<html><body>Buy here</body></html>\n',
    },
  ],
  [
    { title: 'a page', html: '<html><body>Hello</body></html>' },
    { title: 'a question about a page', text: 'Why does <p> not work in\n<html><body>?' },
  ],
);
