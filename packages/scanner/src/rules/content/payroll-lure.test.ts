import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { payrollLure } from './payroll-lure.ts';

describeRule(
  payrollLure,
  [
    {
      title: 'English',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Payroll',
      text: 'Please update my direct deposit: my new bank account for payroll changes.',
    },
    {
      title: 'Portuguese',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Salário',
      text: 'Atualizar meus dados bancários, nova conta bancária para salário.',
    },
  ],
  HONEST_LETTERS,
);
