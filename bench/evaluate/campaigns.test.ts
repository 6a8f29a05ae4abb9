import { expect, test } from 'vitest';
import { campaignsOf } from './campaigns.ts';

const words = Array.from({ length: 70 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}x`).join(' ');
const message = (from: string, subject: string, body: string): Buffer =>
  Buffer.from(`From: <a@${from}>\r\nSubject: ${subject}\r\n\r\n${body}`);

test('messages with one subject but for its numbers, or one beginning, are of one campaign', () => {
  const [a, b, c, d] = campaignsOf([
    message('one.example', 'Your parcel 123 is waiting', 'short'),
    message('one.example', 'Your parcel 99 is waiting', words),
    message('two.example', 'Something else entirely', `${words} and a different end`),
    message('three.example', 'Your parcel 123 is waiting', 'short'),
  ]);
  expect(b).toBe(a);
  expect(c).toBe(b);
  expect(d).not.toBe(a);
});
