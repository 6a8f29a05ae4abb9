import { describe, expect, test } from 'vitest';
import { looksRandom } from './looks-random.ts';

describe('letters rolled by dice are found', () => {
  test.each(['xqvzkfwp', 'qwhdjkfz', 'a7f3k9q2z', 'hgjfjghfjhfj', 'tqxlvbwdru'])('%s', (label) => {
    expect(looksRandom(label)).toBe(true);
  });
});

describe('words, names and abbreviations are not', () => {
  test.each(
    (
      'deutschlandfunk rhythms office365 hmrc schwarzwaelder knightsbridge wordpress softwareupdate newyorktimes ' +
      'landschaftsarchitekt przedsiebiorstwo szczecin sparkassenversicherung backlinks jdsports kfzversicherung pkwteile ' +
      'vmware ovhcloud fcbayern bjornborg lichtblick wirtschaftsjunker 1und1 3sat kzv-berlin wwwkeys'
    ).split(' '),
  )('%s', (label) => {
    expect(looksRandom(label)).toBe(false);
  });
});
