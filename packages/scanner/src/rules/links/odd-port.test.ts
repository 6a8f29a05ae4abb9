import { describeRule } from '../../testing/scan-for-test.ts';
import { oddPort } from './odd-port.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  oddPort,
  [{ title: 'port 8443', html: link('https://check.example-site.net:8443/') }],
  [
    { title: 'no port', html: link('https://check.example-site.net/') },
    { title: 'the port that is the rule', html: link('https://check.example-site.net:443/') },
  ],
);
