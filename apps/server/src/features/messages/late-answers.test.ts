import type { MailSession } from '@postern/mail';
import { expect, test } from 'vitest';
import { createLateAnswers } from './late-answers.ts';

const session = {} as unknown as MailSession;

function createServer() {
  let begun = 0;
  const ends: ((answer: string) => void)[] = [];
  return {
    begun: () => begun,
    end: (answer: string) => {
      ends.shift()?.(answer);
    },
    begin: (): Promise<string> => {
      begun += 1;
      return new Promise((resolve) => ends.push(resolve));
    },
  };
}

test('a search that is slower than a list waits is not begun again: the same question gets its answer', async () => {
  const server = createServer();
  const answers = createLateAnswers<string>();
  expect(await answers.ask(session, 'parcel', server.begin, 1)).toBe('late');
  expect(await answers.ask(session, 'parcel', server.begin, 1)).toBe('late');
  server.end('two rows');
  expect(await answers.ask(session, 'parcel', server.begin, 1_000)).toBe('two rows');
  expect(server.begun()).toBe(1);
});

test('an answer is given once: the next question is asked anew', async () => {
  const server = createServer();
  const answers = createLateAnswers<string>();
  const first = answers.ask(session, 'parcel', server.begin, 1_000);
  server.end('old');
  expect(await first).toBe('old');
  const second = answers.ask(session, 'parcel', server.begin, 1_000);
  server.end('new');
  expect(await second).toBe('new');
});

test('other words, and another session, are other questions', async () => {
  const server = createServer();
  const answers = createLateAnswers<string>();
  const other = {} as unknown as MailSession;
  await answers.ask(session, 'parcel', server.begin, 1);
  await answers.ask(session, 'invoice', server.begin, 1);
  await answers.ask(other, 'parcel', server.begin, 1);
  expect(server.begun()).toBe(3);
});

test('a question that fails is asked anew', async () => {
  const answers = createLateAnswers<string>();
  const broken = (): Promise<string> => Promise.reject(new Error('a bug'));
  await expect(answers.ask(session, 'parcel', broken, 1_000)).rejects.toThrow('a bug');
  expect(await answers.ask(session, 'parcel', () => Promise.resolve('rows'), 1_000)).toBe('rows');
});
