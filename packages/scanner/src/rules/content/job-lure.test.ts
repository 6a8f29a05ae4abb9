import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { jobLure } from './job-lure.ts';

describeRule(
  jobLure,
  [
    {
      title: 'English',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Job',
      text: 'Part time job, work from home: $500 per week. Contact us on WhatsApp.',
    },
    {
      title: 'Russian',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Работа',
      text: 'Подработка на дому, работа удаленная, доход от 5000. Пишите в телеграм.',
    },
    {
      title: 'Chinese',
      from: 'Support <no-reply@notice-centre.example>',
      subject: '兼职',
      text: '招聘兼职，在家工作，日结，加微信。',
    },
  ],
  HONEST_LETTERS,
);
