import { readMessage } from '@postern/mime';
import { expect, test } from 'vitest';
import { buildMessage } from '../testing/build-message.ts';
import { compareBodies, type BodyComparison } from './compare-bodies.ts';
import { readHtml } from './read-html.ts';

function compare(text: string, html: string): BodyComparison {
  return compareBodies(readMessage(buildMessage({ text, html })), readHtml(html));
}

test('versions that say the same', () => {
  expect(compare('See you at the harbour', '<p>See you at the <b>harbour</b></p>')).toMatchObject({
    seenOnly: 0,
    textOnly: 0,
  });
});

test('versions that say different things', () => {
  const found = compare('whales travel north', '<p>confirm your package</p>');
  expect(found.seenOnly).toBe(1);
  expect(found.textOnly).toBe(1);
});

test('hidden words that stand nowhere else', () => {
  const hidden = 'lighthouse keepers walked along winter shores while distant thunder rolled';
  expect(compare('hello there', `<p>hello there</p><p hidden>${hidden}</p>`).hiddenOnly).toBe(1);
  expect(compare(hidden, `<p>${hidden}</p><p hidden>${hidden}</p>`).hiddenOnly).toBe(0);
});
