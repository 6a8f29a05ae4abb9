import { createContext, useContext } from 'react';

/** The person closed the dialog: nothing was done, and there is nothing to say. */
export class StepUpCancelled extends Error {
  constructor() {
    super('not confirmed');
    this.name = 'StepUpCancelled';
  }
}

export interface StepUp {
  /**
   * Does what may want a step-up. Where the server asks for one, the person is asked, and it is done again.
   * @throws StepUpCancelled where they close the dialog
   */
  readonly guarded: <T>(act: () => Promise<T>) => Promise<T>;
  /** Asks at once where nothing is open yet: for what is no call, such as a download. */
  readonly confirm: () => Promise<void>;
}

export const StepUpContext = createContext<StepUp | undefined>(undefined);

/** Asks whether it is you, where an action wants that. */
export function useStepUp(): StepUp {
  const stepUp = useContext(StepUpContext);
  if (stepUp === undefined) throw new Error('there is no StepUpProvider around this component');
  return stepUp;
}
