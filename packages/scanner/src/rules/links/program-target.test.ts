import { describeRule } from '../../testing/scan-for-test.ts';
import { programTarget } from './program-target.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  programTarget,
  [
    { title: 'an archive', html: link('https://files.example-site.net/invoice.zip') },
    { title: 'a script', html: link('https://files.example-site.net/a.js') },
  ],
  [
    { title: 'a page', html: link('https://files.example-site.net/invoice') },
    {
      title: "the sender's own download",
      from: 'A <a@berg-soft.example>',
      html: link('https://berg-soft.example/setup.exe'),
    },
  ],
);
