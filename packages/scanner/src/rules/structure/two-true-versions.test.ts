import { describeRule } from '../../testing/scan-for-test.ts';
import { twoTrueVersions } from './two-true-versions.ts';

const STORY =
  'Our museum opens its summer exhibition about lighthouses, harbours and sailors on Friday; guided tours start every morning, children paint their own ships, and members bring friends for nothing during August and September.';

describeRule(
  twoTrueVersions,
  [{ title: 'a letter in two versions', text: STORY, html: `<html><body><p>${STORY}</p></body></html>` }],
  [
    { title: 'a page alone', html: `<html><body><p>${STORY}</p></body></html>` },
    {
      title: 'two stories',
      text: STORY,
      html: '<html><body><p>Whales travel through northern oceans every spring, gathering near islands where fishermen watch silently</p></body></html>',
    },
  ],
);
