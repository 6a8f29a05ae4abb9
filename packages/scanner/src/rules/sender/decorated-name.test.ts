import { describeRule } from '../../testing/scan-for-test.ts';
import { decoratedName } from './decorated-name.ts';

describeRule(
  decoratedName,
  [
    { title: 'a picture', from: '=?utf-8?B?8J+OgSBHaWZ0IGNhcmQ=?= <win@garden.example>' },
    { title: 'a case number in brackets', from: '"[Bank - Notice 63339679]" <hguj20286@gmail.com>' },
    { title: 'a sentence to the reader', from: '"Your parcel is waiting!" <info@garden.example>' },
    { title: 'a full stop that somebody left', from: '"Warm Vest Team." <x@garden.example>' },
  ],
  [
    { title: 'a firm with its legal form', from: '"Berg & Sons Inc." <info@berg.example>' },
    { title: 'a person with initials', from: '"Martin L. King Jr." <ml@king.example>' },
    {
      title: 'a shop and its club',
      from: '"Berg | News" <news@berg.example>',
      headers: ['List-Id: <a.berg.example>', 'List-Post: <mailto:a@berg.example>'],
    },
    { title: 'a name with accents', from: '=?utf-8?Q?Ren=C3=A9e_M=C3=BCller?= <r@mueller.example>' },
  ],
);
