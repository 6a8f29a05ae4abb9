import { expect, test } from 'vitest';
import { readMessage } from '@postern/mime';
import { buildMessage, type MessageParts } from '../testing/build-message.ts';
import { READER } from '../testing/scan-for-test.ts';
import { readFacts } from './message-facts.ts';
import type { RelationFacts } from './relations.ts';

async function relationsOf(parts: MessageParts): Promise<RelationFacts> {
  return (await readFacts(readMessage(buildMessage(parts)), READER, undefined)).relations;
}

test('everything of a newsletter that a firm sends itself belongs to it', async () => {
  const { own, foreign } = await relationsOf({
    from: 'Shop <news@mail.berg.example>',
    headers: [
      'Return-Path: <bounce-7@bounces.berg.example>',
      'Reply-To: help@berg.example',
      'DKIM-Signature: v=1; a=rsa-sha256; d=berg.example; s=a; b=AAAA',
      'List-Unsubscribe: <https://berg.example/u>, <mailto:off@berg.example>',
    ],
    html: '<img src="https://img.berg.example/a.png"><a href="https://www.berg.example/">Shop</a>',
  });
  expect(own).toEqual(['links', 'pictures', 'reply', 'bounces', 'message-id', 'signature', 'unsubscribe']);
  expect(foreign).toEqual([]);
});

test('a borrowed sender stands alone', async () => {
  const { own, foreign, bounceRoot } = await relationsOf({
    from: 'Shop <news@gardenclub.example>',
    headers: ['Return-Path: <x@throwaway.example>'],
    html: '<a href="https://elsewhere.example/">Win</a>',
  });
  expect(own).toEqual([]);
  expect(foreign).toEqual(['links', 'bounces', 'message-id']);
  expect(bounceRoot).toBe('throwaway.example');
});

test('an empty Return-Path is told from a missing one', async () => {
  expect((await relationsOf({ headers: ['Return-Path: <>'] })).hasEmptyBounce).toBe(true);
  expect((await relationsOf({})).hasEmptyBounce).toBe(false);
});
