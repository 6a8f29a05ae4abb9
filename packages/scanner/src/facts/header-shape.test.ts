import { readMessage } from '@postern/mime';
import { expect, test } from 'vitest';
import { readHeaderShape, type HeaderShape } from './header-shape.ts';

function shape(...lines: readonly string[]): HeaderShape {
  return readHeaderShape(readMessage(Buffer.from([...lines, '', 'Hi', ''].join('\r\n'))));
}

test.each([
  ['Message-ID: <a@berg.example>', 'sender'],
  ['Message-ID: <a@mail.elsewhere.example>', 'other'],
  ['Message-ID: <a@localhost>', 'local'],
  ['Message-ID: <a@pc.local>', 'local'],
  ['Message-ID: <a@[192.0.2.1]>', 'address'],
  ['Message-ID: <a@desktop>', 'no-domain'],
  ['Message-ID: <abc>', 'malformed'],
  ['Message-ID: abc@berg.example', 'malformed'],
  ['X-Nothing: 1', 'missing'],
])('%s is of the kind %s', (line, kind) => {
  expect(shape('From: a@mail.berg.example', line).messageId).toBe(kind);
});

test('what is there twice, missing, spelled oddly', () => {
  const found = shape('from: a@berg.example', 'Subject: x', 'Subject: y');
  expect(found.repeated).toEqual(['subject']);
  expect(found.missing).toEqual(['date', 'message-id', 'to']);
  expect(found.oddNames).toEqual(['from']);
});

test.each([
  ['Re: x', true],
  ['AW: x', true],
  ['Report: x', false],
])('%s looks like an answer: %s', (subject, isReply) => {
  expect(shape(`Subject: ${subject}`).isReplyShaped).toBe(isReply);
});
