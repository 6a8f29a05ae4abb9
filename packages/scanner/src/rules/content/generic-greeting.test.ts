import { describeRule } from '../../testing/scan-for-test.ts';
import { genericGreeting } from './generic-greeting.ts';

describeRule(
  genericGreeting,
  [
    { title: 'English', text: 'Dear customer, please read.' },
    { title: 'German', text: 'Sehr geehrter Kunde, bitte lesen.' },
    { title: 'Russian', text: 'Уважаемый клиент! Прочтите.' },
  ],
  [
    { title: 'a name', text: 'Dear Anna, please read.' },
    { title: 'German with a name', text: 'Sehr geehrte Frau Berg, bitte lesen.' },
  ],
);
