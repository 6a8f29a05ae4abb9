import { routes } from '@postern/contracts';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { createQuestion, createStepUp } from './create-step-up.ts';
import { StepUpDialog } from './step-up-dialog.tsx';
import { StepUpContext } from './step-up.ts';

/** Holds the one dialog that asks whether it is you. */
export function StepUpProvider({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const [question] = useState(() => createQuestion(setAsking));
  const [stepUp] = useState(() => createStepUp(question.ask, isOpen));
  return (
    <StepUpContext.Provider value={stepUp}>
      {children}
      {isAsking && <StepUpDialog onDone={question.confirm} onClose={question.cancel} />}
    </StepUpContext.Provider>
  );
}

async function isOpen(): Promise<boolean> {
  const { openUntil } = await call(routes.stepUpWays);
  return openUntil !== undefined;
}
