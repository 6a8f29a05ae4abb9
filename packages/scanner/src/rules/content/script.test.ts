import { describeRule } from '../../testing/scan-for-test.ts';
import { script } from './script.ts';

describeRule(
  script,
  [
    { title: 'script', html: '<script>var x = 1;</script>' },
    { title: 'a handler', html: '<p onclick="go(1)">x</p>' },
  ],
  [
    {
      title: 'data for search engines',
      html: '<script type="application/ld+json">{"@context":"https://schema.org"}</script><p>x</p>',
    },
    { title: 'plain HTML', html: '<p>x</p>' },
  ],
);
