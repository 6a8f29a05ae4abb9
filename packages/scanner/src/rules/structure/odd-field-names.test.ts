import { describeRule } from '../../testing/scan-for-test.ts';
import { oddFieldNames } from './odd-field-names.ts';

describeRule(
  oddFieldNames,
  [
    { title: 'a name in small letters', raw: 'from: Anna <anna@berg.example>\nsubject: Hello\n\nHi\n' },
    { title: 'a name in capitals', raw: 'From: Anna <anna@berg.example>\nREPLY-TO: a@b.example\n\nHi\n' },
  ],
  [
    {
      title: 'the spellings in use',
      raw: 'From: Anna <anna@berg.example>\nMessage-Id: <1@berg.example>\nMime-Version: 1.0\n\nHi\n',
    },
  ],
);
