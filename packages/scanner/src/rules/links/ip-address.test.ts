import { describeRule } from '../../testing/scan-for-test.ts';
import { ipAddress } from './ip-address.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  ipAddress,
  [
    { title: 'a dotted address', html: link('http://198.51.100.7/login') },
    { title: 'one number', html: link('http://3325256711/login') },
    { title: 'hexadecimal', html: link('http://0xc6336407/login') },
  ],
  [
    { title: 'a named host', html: link('https://www.berg.example/') },
    { title: 'a device at home', html: link('http://192.168.1.5/') },
  ],
);
