import { expect, test } from 'vitest';
import { readMessage } from '@postern/mime';
import { buildMessage } from '../testing/build-message.ts';
import { readHandingOver, type HandingOver } from './handing-over.ts';

function handingOver(...received: readonly string[]): HandingOver {
  return readHandingOver(readMessage(buildMessage({ headers: received.map((hop) => `Received: ${hop}`) })));
}

test('the first hop from another network counts, not those inside the provider', () => {
  const { greeting, reverse } = handingOver(
    'from store.home.example (store.home.example [10.0.0.2]) by mx.home.example; Tue, 3 Nov 2026 10:00:00 +0000',
    'from mail.berg.example (host-7.net.example [192.0.2.7]) by mx.home.example; Tue, 3 Nov 2026 10:00:00 +0000',
  );
  expect(greeting?.host).toBe('mail.berg.example');
  expect(reverse?.host).toBe('host-7.net.example');
});

test('addresses and nonsense are no names', () => {
  expect(handingOver('from [192.0.2.7] (unknown [192.0.2.7]) by mx.home.example').greeting).toBeUndefined();
  expect(handingOver('by mx.home.example with LMTP').greeting).toBeUndefined();
  expect(handingOver().greeting).toBeUndefined();
});
