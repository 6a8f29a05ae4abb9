import { describeRule } from '../../testing/scan-for-test.ts';
import { bankChange } from './bank-change.ts';

describeRule(
  bankChange,
  [
    { title: 'X05: English', text: 'Our bank details have changed, please use the new bank account.' },
    { title: 'German', text: 'Bitte beachten Sie unsere neue Bankverbindung.' },
    { title: 'Russian', text: 'Наши реквизиты изменились.' },
  ],
  [
    { title: 'the known account', text: 'Please pay to the account you know.' },
    { title: 'German, as always', text: 'Unsere Bankverbindung finden Sie wie immer unten.' },
    { title: 'a new address', text: 'Our office has moved, please note the new address.' },
  ],
);
