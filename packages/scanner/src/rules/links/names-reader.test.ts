import { describeRule } from '../../testing/scan-for-test.ts';
import { namesReader } from './names-reader.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  namesReader,
  [
    { title: 'plain', html: link('https://check.example-site.net/?u=reader@home.example') },
    { title: 'escaped in the fragment', html: link('https://check.example-site.net/#reader%40home.example') },
    {
      title: 'base64',
      html: link('https://check.example-site.net/' + Buffer.from('reader@home.example').toString('base64')),
    },
  ],
  [
    {
      title: 'an unsubscribe link',
      headers: ['List-Unsubscribe: <https://x.example/u>'],
      html: link('https://x.example/u?e=reader@home.example'),
    },
    { title: "somebody else's address", html: link('https://check.example-site.net/?u=anna@berg.example') },
  ],
);
