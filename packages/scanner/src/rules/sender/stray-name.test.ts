import { describeRule } from '../../testing/scan-for-test.ts';
import { strayName } from './stray-name.ts';

describeRule(
  strayName,
  [
    { title: 'a comma directly before the address', from: 'Garden prize, <news@oldfriends.com>' },
    { title: 'a second name that fits nothing', from: 'Garden Prize, jrd <news@oldfriends.com>' },
    { title: 'a comma that splits name and address', from: 'Account team ,_<no-reply@access-desk.com>' },
  ],
  [
    { title: 'last name first, without quotes', from: 'Berg, Anna <anna@berg.example>' },
    { title: 'last name first, in quotes', from: '"Berg, Anna" <anna@berg.example>' },
  ],
);
