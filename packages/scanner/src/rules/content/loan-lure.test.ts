import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { loanLure } from './loan-lure.ts';

describeRule(
  loanLure,
  [
    {
      title: 'English',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Loan',
      text: 'Do you need a loan? Business loans approved with bad credit, apply now.',
    },
    {
      title: 'French',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Prêt',
      text: 'Offre de prêt : prêts disponibles, taux bas même avec dettes, demander le prêt.',
    },
    {
      title: 'Russian',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Кредит',
      text: 'Нужен кредит? Кредит без отказа одобрен, подать заявку.',
    },
  ],
  HONEST_LETTERS,
);
