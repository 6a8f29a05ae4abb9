import { describeRule } from '../../testing/scan-for-test.ts';
import { strayName } from './stray-name.ts';

describeRule(
  strayName,
  [{ title: 'a comma that splits name and address', from: 'Account team ,_<no-reply@access-desk.com>' }],
  [
    { title: 'last name first, without quotes', from: 'Berg, Anna <anna@berg.example>' },
    { title: 'last name first, in quotes', from: '"Berg, Anna" <anna@berg.example>' },
  ],
);
