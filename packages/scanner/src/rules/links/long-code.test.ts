import { describeRule } from '../../testing/scan-for-test.ts';
import { longCode } from './long-code.ts';

describeRule(
  longCode,
  [
    {
      title: 'one code',
      html: '<a href="http://lane.example/8fK2mZq0T4xW7bN1cV5pL9sD3gH6jR8yU2aE4oQ7">x</a>',
    },
    {
      title: 'behind a folder',
      html: '<a href="http://lane.example/go/8fK2mZq0T4xW7bN1cV5pL9sD3gH6jR8yU2aE4oQ7">x</a>',
    },
  ],
  [
    {
      title: 'encrypted',
      html: '<a href="https://lane.example/8fK2mZq0T4xW7bN1cV5pL9sD3gH6jR8yU2aE4oQ7">x</a>',
    },
    {
      title: 'words',
      html: '<a href="http://lane.example/2026/10/how-to-set-the-radiators-before-winter-comes">x</a>',
    },
    {
      title: 'a code behind a question mark',
      html: '<a href="http://lane.example/a?id=8fK2mZq0T4xW7bN1cV5pL9sD3gH6jR8yU2aE4oQ7">x</a>',
    },
  ],
);
