import { describeRule } from '../../testing/scan-for-test.ts';
import { manyArticles } from './many-articles.ts';

const PARAGRAPH = 'The harbour was quiet this week and the ferry came in time on all days but one of them. ';
const HEADLINES = [
  'ferry',
  'school',
  'library',
  'bridge',
  'market',
  'museum',
  'theatre',
  'garden',
  'station',
];
const PAPER = HEADLINES.map(
  (place) =>
    `<h2><a href="https://berg.example/${place}">News from the ${place}</a></h2><p>${PARAGRAPH.repeat(2)}</p>`,
).join('');
const ONE_TARGET = PAPER.replace(/berg\.example\/[a-z]+/g, 'berg.example/go');

describeRule(
  manyArticles,
  [{ title: 'a weekly paper', html: PAPER }],
  [
    { title: 'many headlines, one target', html: ONE_TARGET },
    { title: 'links on buttons', html: PAPER.replace(/News from the [a-z]+/g, 'Read on') },
    { title: 'no articles', html: PAPER.replace(/<p>.*?<\/p>/g, '') },
    {
      title: 'forged',
      html: PAPER,
      headers: ['Authentication-Results: mx.home.example; dmarc=fail header.from=berg.example'],
    },
  ],
);
