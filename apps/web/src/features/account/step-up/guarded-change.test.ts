import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { guardedChange } from './guarded-change.ts';
import { StepUpCancelled } from './step-up.ts';

/** A page of the account and one of mail, both on the screen. */
async function screen(): Promise<{
  readonly client: QueryClient;
  readonly read: () => readonly number[];
}> {
  const client = new QueryClient();
  const account = vi.fn(() => Promise.resolve('account'));
  const mail = vi.fn(() => Promise.resolve('mail'));
  for (const [queryKey, queryFn] of [
    [['account', 'profile'], account],
    [['inbox'], mail],
  ] as const) {
    new QueryObserver(client, { queryKey, queryFn, staleTime: Infinity }).subscribe(() => undefined);
    await client.query({ queryKey, queryFn, staleTime: 'static' });
  }
  return { client, read: () => [account.mock.calls.length, mail.mock.calls.length] };
}

test('a change goes through the step-up, tells its answer, and loads afresh what it made old and nothing else', async () => {
  const { client, read } = await screen();
  const guarded = vi.fn(async (act: () => Promise<unknown>) => act());
  const told: string[] = [];
  const change = new MutationObserver(
    client,
    guardedChange({
      guarded: async (act) => {
        await guarded(() => Promise.resolve());
        return act();
      },
      client,
      old: ['account'],
      act: (name: string) => Promise.resolve(`saved ${name}`),
      onDone: (answer) => told.push(answer),
    }),
  );
  expect(await change.mutate('Ann')).toBe('saved Ann');
  expect(guarded).toHaveBeenCalledTimes(1);
  expect(told).toEqual(['saved Ann']);
  expect(read()).toEqual([2, 1]);
});

test('called off, nothing is told and nothing is loaded', async () => {
  const { client, read } = await screen();
  const onDone = vi.fn();
  const act = vi.fn(() => Promise.resolve());
  const change = new MutationObserver(
    client,
    guardedChange<void, void>({
      guarded: () => Promise.reject(new StepUpCancelled()),
      client,
      old: ['account'],
      act,
      onDone,
    }),
  );
  await expect(change.mutate()).rejects.toBeInstanceOf(StepUpCancelled);
  expect([act, onDone].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  expect(read()).toEqual([1, 1]);
});
