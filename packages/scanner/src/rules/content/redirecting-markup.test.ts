import { describeRule } from '../../testing/scan-for-test.ts';
import { redirectingMarkup } from './redirecting-markup.ts';

describeRule(
  redirectingMarkup,
  [
    { title: 'a redirect', html: '<meta http-equiv="refresh" content="0; url=https://elsewhere-site.net/">' },
    {
      title: 'a base under relative links',
      html: '<base href="https://elsewhere-site.net/"><a href="login">Open</a>',
    },
  ],
  [
    {
      title: 'a base without effect',
      html: '<base href="https://berg.example/"><a href="https://berg.example/x">Open</a>',
    },
    { title: 'a charset', html: '<meta http-equiv="content-type" content="text/html"><p>x</p>' },
  ],
);
