import { describeRule } from '../../testing/scan-for-test.ts';
import { plainHttp } from './plain-http.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  plainHttp,
  [{ title: 'an open line to a foreign site', html: link('http://elsewhere-site.net/x') }],
  [
    { title: 'encrypted', html: link('https://elsewhere-site.net/x') },
    { title: "the sender's old site", html: link('http://berg.example/x') },
  ],
);
