import { expect, test } from 'vitest';
import { neutralise } from './neutralise.ts';

const MESSAGE = [
  'Received: from a.example by b.example; Tue, 3 Mar 2025 01:02:03 +0000',
  'Authentication-Results: b.example;',
  '\tspf=fail smtp.mailfrom=a.example',
  'Date: Tue, 3 Mar 2025 01:02:03 +0000',
  'To: Ann Somebody <ann@example.net>,',
  ' bob@example.net',
  'Subject: Date: to nobody',
  '',
  'To: ann@example.net is said here',
].join('\r\n');

test('verdicts of others, dates and recipients go; subject and body stay', () => {
  expect(neutralise(Buffer.from(MESSAGE)).toString()).toBe(
    [
      'Received: from a.example by b.example; Tue, 3 Mar 2025 01:02:03 +0000',
      'Date: Mon, 02 Nov 2026 10:00:00 +0000',
      'To: reader@example.org',
      'Subject: Date: to nobody',
      '',
      'To: ann@example.net is said here',
    ].join('\r\n'),
  );
});

test('a message without a body, and bytes that are no text, come back whole', () => {
  expect(neutralise(Buffer.from('Subject: x')).toString()).toBe('Subject: x');
  const bytes = Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.from([0, 255, 128, 10])]);
  expect(neutralise(bytes)).toEqual(bytes);
});
