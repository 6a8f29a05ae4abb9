import { describeRule } from '../../testing/scan-for-test.ts';
import { hiddenToken } from './hidden-token.ts';

describeRule(
  hiddenToken,
  [
    {
      title: 'letters and digits in turns',
      html: '<a href="https://storage.googleapis.com/a/b.html#4aB28146xY97zq1430">Now</a>',
    },
    { title: 'an address', html: '<a href="https://elsewhere.example/login#reader@home.example">Now</a>' },
    { title: 'numbers in steps', html: '<a href="https://elsewhere.example/x#un/334/2000/79/661">Now</a>' },
  ],
  [
    {
      title: 'a heading of a page',
      html: '<a href="https://elsewhere.example/manual#getting-started-in-2024">Read</a>',
    },
    { title: 'a route of an application', html: '<a href="https://elsewhere.example/#/settings">Open</a>' },
    {
      title: 'a token of the sender itself',
      html: '<a href="https://app.berg.example/#a1b2c3d4e5f6">Open</a>',
    },
    {
      title: 'a highlighted piece of text',
      html: '<a href="https://elsewhere.example/#:~:text=a1b2c3d4">Read</a>',
    },
  ],
);
