import { Problem } from '@postern/contracts';
import { describe, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../../api/client.ts';
import { createQuestion, createStepUp } from './create-step-up.ts';
import { StepUpCancelled } from './step-up.ts';

function refusal(code: string): ApiProblem {
  const problem = Problem.safeParse({
    type: 'about:blank',
    title: 'Refused',
    status: 403,
    code,
    error: code,
    message: 'No.',
    requestId: 'r',
  });
  if (!problem.success) throw new Error(problem.error.message);
  return new ApiProblem(403, problem.data);
}

describe('what wants a step-up', () => {
  test('is done again once the person has confirmed, and its answer is that of the second time', async () => {
    const ask = vi.fn(() => Promise.resolve());
    const act = vi.fn<() => Promise<string>>();
    act.mockRejectedValueOnce(refusal('step_up_needed')).mockResolvedValueOnce('done');
    const { guarded } = createStepUp(ask, () => Promise.resolve(false));
    expect(await guarded(act)).toBe('done');
    expect([ask, act].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  });

  test('is not asked for where nothing was refused', async () => {
    const ask = vi.fn(() => Promise.resolve());
    const act = vi.fn(() => Promise.resolve('done'));
    const { guarded } = createStepUp(ask, () => Promise.resolve(false));
    expect(await guarded(act)).toBe('done');
    expect([ask, act].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  test.each([refusal('scope_forbidden'), new TypeError('offline')])(
    'any other failure is passed on, and nothing is asked or repeated: %s',
    async (failure) => {
      const ask = vi.fn(() => Promise.resolve());
      const act = vi.fn(() => Promise.reject(failure));
      const { guarded } = createStepUp(ask, () => Promise.resolve(false));
      await expect(guarded(act)).rejects.toBe(failure);
      expect([ask, act].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    },
  );

  test('a second refusal is not asked about again: no circle', async () => {
    const ask = vi.fn(() => Promise.resolve());
    const act = vi.fn(() => Promise.reject(refusal('step_up_needed')));
    const { guarded } = createStepUp(ask, () => Promise.resolve(false));
    await expect(guarded(act)).rejects.toMatchObject({ code: 'step_up_needed' });
    expect([ask, act].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  });

  test('called off, nothing is repeated', async () => {
    const act = vi.fn(() => Promise.reject(refusal('step_up_needed')));
    const { guarded } = createStepUp(
      () => Promise.reject(new StepUpCancelled()),
      () => Promise.resolve(false),
    );
    await expect(guarded(act)).rejects.toBeInstanceOf(StepUpCancelled);
    expect(act).toHaveBeenCalledTimes(1);
  });

  test.each([
    [true, 0],
    [false, 1],
  ])('open already: %s; then the person is asked %d times', async (isOpen, times) => {
    const ask = vi.fn(() => Promise.resolve());
    await createStepUp(ask, () => Promise.resolve(isOpen)).confirm();
    expect(ask).toHaveBeenCalledTimes(times);
  });
});

describe('one question', () => {
  test('answers everybody who waits, and is taken away', async () => {
    const shown: boolean[] = [];
    const question = createQuestion((isShown) => shown.push(isShown));
    const both = Promise.all([question.ask(), question.ask()]);
    question.confirm();
    await both;
    expect(shown).toEqual([true, true, false]);
  });

  test('closed, it refuses everybody who waits', async () => {
    const question = createQuestion(() => undefined);
    const both = [question.ask(), question.ask()].map(async (each) => {
      await expect(each).rejects.toBeInstanceOf(StepUpCancelled);
    });
    question.cancel();
    await Promise.all(both);
  });

  test('an answer holds for those who waited, and for nobody after them', async () => {
    const question = createQuestion(() => undefined);
    const first = question.ask();
    question.confirm();
    await first;
    const second = question.ask();
    question.cancel();
    await expect(second).rejects.toBeInstanceOf(StepUpCancelled);
  });
});
