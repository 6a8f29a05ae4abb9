import type { Provider } from '@postern/contracts';
import { expect, test } from 'vitest';
import { EMPTY_DRAFT, providerOf, toRequest, withProvider } from './connection-draft.ts';

const GMAIL: Provider = {
  id: 'gmail',
  name: 'Gmail',
  domains: ['gmail.com', 'googlemail.com'],
  supported: true,
  imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
  guidance: '',
};

test('a provider is known by the domain after the last @, however it is written', () => {
  expect(providerOf('Ann@GMail.com ', [GMAIL])).toBe(GMAIL);
  expect(providerOf('"a@gmail.com"@work.example', [GMAIL])).toBeUndefined();
  expect(providerOf('"a@work.example"@gmail.com', [GMAIL])).toBe(GMAIL);
  expect(providerOf('gmail.com', [GMAIL])).toBeUndefined();
});

test('the server of a provider is filled in; without one, what was typed stays', () => {
  const typed = { ...EMPTY_DRAFT, host: 'mail.work.example', port: '1993' };
  expect(withProvider(typed, GMAIL)).toMatchObject({ host: 'imap.gmail.com', port: '993', security: 'tls' });
  const { imap, ...closed } = GMAIL;
  expect(imap).toBeDefined();
  expect(withProvider(typed, { ...closed, supported: false })).toBe(typed);
});

test('only what was filled in is sent; a mailbox without a name has that of its address', () => {
  const draft = { ...EMPTY_DRAFT, address: ' ann@work.example ', host: 'h', password: 'p', username: ' ' };
  expect(toRequest(draft)).toEqual({
    name: 'ann@work.example',
    address: ' ann@work.example ',
    host: 'h',
    port: 993,
    security: 'tls',
    password: 'p',
  });
  expect(
    toRequest({ ...draft, name: 'Work', username: 'ann', group: 'Office', colour: 'teal' }),
  ).toMatchObject({
    name: 'Work',
    username: 'ann',
    group: 'Office',
    colour: 'teal',
  });
});
