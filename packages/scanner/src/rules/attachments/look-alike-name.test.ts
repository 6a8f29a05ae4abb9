import { describeRule } from '../../testing/scan-for-test.ts';
import { lookAlikeName } from './look-alike-name.ts';

describeRule(
  lookAlikeName,
  [
    { title: 'a Latin word with a Cyrillic letter', files: [{ name: 'inv\u043eice.txt', content: 'x' }] },
    { title: 'an ending in Cyrillic letters', files: [{ name: 'invoice.\u0440\u0501\u0444', content: 'x' }] },
  ],
  [
    { title: 'a Russian name', files: [{ name: '\u0441\u0447\u0451\u0442 5.txt', content: 'x' }] },
    {
      title: 'words of both alphabets',
      files: [{ name: 'Invoice_\u0441\u0447\u0451\u0442.txt', content: 'x' }],
    },
    { title: 'a name with umlauts', files: [{ name: 'Rechnung M\u00fcller.txt', content: 'x' }] },
  ],
);
