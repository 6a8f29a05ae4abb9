import { describeRule } from '../../testing/scan-for-test.ts';
import { officeName } from './office-name.ts';

describeRule(
  officeName,
  [
    {
      title: 'a court at a bakery',
      from: 'Tribunal Regional <info@bakery.example>',
      text: 'Intimação: https://bakery.example/x',
    },
    { title: 'a bank at a lawn', from: 'Banco Central <lawn7@grass.example>', text: 'Notice.' },
  ],
  [
    { title: 'a bank at its own address', from: 'Ally Bank <email@ally.example>', text: 'Notice.' },
    { title: 'an office under its ending', from: 'Tax Court <news@ustaxcourt.gov>', text: 'Notice.' },
    {
      title: 'people of a river bank on a list',
      from: 'River bank <ben@ode.example>',
      headers: ['List-Id: <a.lists.example>', 'List-Post: <mailto:a@lists.example>'],
    },
  ],
);
