import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/section.tsx';
import { Fault } from './fault.tsx';

export interface ChangeButtonProps {
  readonly change: UseMutationResult<unknown, Error, undefined>;
  readonly words: string;
  /** While it is being made. */
  readonly busyWords?: string;
}

/** The one button of a change that wants no more than a press, with why it was not made above it. */
export function ChangeButton({ change, words, busyWords = words }: ChangeButtonProps): React.JSX.Element {
  return (
    <>
      <Fault error={change.error} />
      <Actions>
        <Button
          look="primary"
          isHeld={change.isPending}
          onClick={() => {
            change.mutate(undefined);
          }}
        >
          {change.isPending ? busyWords : words}
        </Button>
      </Actions>
    </>
  );
}
