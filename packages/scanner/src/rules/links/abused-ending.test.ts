import { describeRule } from '../../testing/scan-for-test.ts';
import { abusedEnding } from './abused-ending.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  abusedEnding,
  [{ title: 'a throw-away ending', html: link('https://check.click/') }],
  [
    { title: 'an ordinary ending', html: link('https://check.de/') },
    { title: "the sender's own ending", from: 'A <a@berg.online>', html: link('https://berg.online/') },
  ],
);
