import { describeRule } from '../../testing/scan-for-test.ts';
import { allForeign } from './all-foreign.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  allForeign,
  [{ title: 'one foreign site only', html: link('https://elsewhere-site.net/x', 'Click here') }],
  [
    { title: "the sender's site", html: link('https://www.berg.example/x') },
    {
      title: 'a shared page that shows its address',
      html: link('https://elsewhere-site.net/x', 'elsewhere-site.net'),
    },
    {
      title: 'an answer in a thread',
      headers: ['In-Reply-To: <2@home.example>'],
      html: link('https://elsewhere-site.net/x'),
    },
    { title: 'written in plain text', text: 'https://elsewhere-site.net/x' },
  ],
);
