import { describeRule } from '../../testing/scan-for-test.ts';
import { freeHosting } from './free-hosting.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  freeHosting,
  [
    { title: 'a page of an application host', html: link('https://mailbox-check.web.app/') },
    { title: 'a bucket', html: link('https://storage.googleapis.com/abc/x.html') },
  ],
  [
    { title: 'a domain of its own', html: link('https://berg.example/') },
    {
      title: 'a project that lives there and writes from there',
      from: 'A <a@x.github.io>',
      html: link('https://x.github.io/'),
    },
  ],
);
