import { describeRule } from '../../testing/scan-for-test.ts';
import { hurriedPriority } from './hurried-priority.ts';

describeRule(
  hurriedPriority,
  [{ title: 'a stranger in a hurry', headers: ['X-Priority: 1 (Highest)'] }],
  [
    { title: 'ordinary priority', headers: ['X-Priority: 3'] },
    {
      title: 'a list',
      headers: ['X-Priority: 1', 'List-Id: <a.example>', 'List-Post: <mailto:a@a.example>'],
    },
  ],
);
