import { describeRule } from '../../testing/scan-for-test.ts';
import { plainTalk } from './plain-talk.ts';

describeRule(
  plainTalk,
  [
    {
      title: 'a letter in short lines',
      text: 'Hello,\n\nthe meeting moves to Tuesday.\nBring the plans and the keys.\n\nYours\nAnna',
    },
    {
      title: 'a patch',
      text: 'Fix the build\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n-- \n2.40',
    },
  ],
  [
    { title: 'a page', html: '<p>Hello</p>' },
    {
      title: 'an offer in short lines',
      text: 'Hello,\n\nwork from home and be\nyour own boss.\n\nAct now\nBen',
    },
    {
      title: 'a threat in short lines',
      text: 'Hello,\n\nyour account will be suspended\nunless you confirm\nyour password.\n\nBen',
    },
    { title: 'one line', text: 'Are you there?' },
  ],
);
