import { describeRule } from '../../testing/scan-for-test.ts';
import { onlyHtml } from './only-html.ts';

describeRule(
  onlyHtml,
  [{ title: 'HTML alone', html: '<p>x</p>' }],
  [
    { title: 'with text', text: 'x', html: '<p>x</p>' },
    { title: 'text alone', text: 'x' },
  ],
);
