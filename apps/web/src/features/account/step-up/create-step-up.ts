import { ApiProblem } from '../../../api/client.ts';
import { StepUpCancelled } from './step-up.ts';
import type { StepUp } from './step-up.ts';

/** One question for everybody who waits for its answer. */
export interface Question {
  /** Waits for the answer. */
  readonly ask: () => Promise<void>;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: StepUpCancelled) => void;
}

/** `show` puts the question before the person, and takes it away. */
export function createQuestion(show: (isShown: boolean) => void): Question {
  const waiting: Waiting[] = [];
  const answer = (settle: (each: Waiting) => void): void => {
    show(false);
    for (const each of waiting.splice(0)) settle(each);
  };
  return {
    ask: () => {
      show(true);
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
      });
    },
    confirm: () => {
      answer(({ resolve }) => {
        resolve();
      });
    },
    cancel: () => {
      answer(({ reject }) => {
        reject(new StepUpCancelled());
      });
    },
  };
}

/** `isOpen`: whether the server would ask for nothing now. */
export function createStepUp(ask: () => Promise<void>, isOpen: () => Promise<boolean>): StepUp {
  return {
    guarded: async (act) => {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== 'step_up_needed') throw error;
        await ask();
        return act();
      }
    },
    confirm: async () => {
      if (!(await isOpen())) await ask();
    },
  };
}
