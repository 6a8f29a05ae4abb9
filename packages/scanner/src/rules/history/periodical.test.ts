import { describeRule } from '../../testing/scan-for-test.ts';
import { periodical } from './periodical.ts';

const ARTICLE =
  'The harbour was quiet this week and the ferry came in time on all days but one of them. '.repeat(8);
const SERVICE =
  '<a href="https://berg.example/1">Manage my subscriptions</a> <a href="https://berg.example/2">Tell a friend</a> <a href="https://berg.example/3">Advertise</a>';

describeRule(
  periodical,
  [
    { title: 'an issue', subject: 'Harbour News, issue 42', text: ARTICLE },
    { title: 'a table of contents', text: `Harbour News\nIn this issue: ferries\n${ARTICLE}` },
    { title: 'a digest', subject: 'Ferry-users digest, Vol 3', text: ARTICLE },
    { title: 'a subscription that is tended', html: `<p>${ARTICLE}</p>${SERVICE}` },
    { title: 'Russian', subject: 'Вести гавани, выпуск №7', text: ARTICLE },
  ],
  [
    { title: 'a letter', text: ARTICLE },
    { title: 'a short page', html: SERVICE },
    { title: 'a support issue', subject: 'Issue with your order', text: ARTICLE },
    {
      title: 'forged',
      subject: 'Harbour News, issue 42',
      text: ARTICLE,
      headers: ['Authentication-Results: mx.home.example; dmarc=fail header.from=berg.example'],
    },
  ],
);
