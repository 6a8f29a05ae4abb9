import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Actions, Callout } from './section.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will have happened. */
  readonly children: ReactNode;
  readonly action: string;
  /** The button while it happens, where it takes a while. */
  readonly busyAction?: string;
  /** The other button: nothing happens. */
  readonly refusal?: string;
  readonly isBusy: boolean;
  readonly fault: string | undefined;
  /** The button that Enter presses at once. What cannot be taken back is not under it. */
  readonly focus?: 'action' | 'refusal';
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before something ends. */
export function ConfirmDialog({
  title,
  children,
  action,
  busyAction = action,
  refusal = 'Cancel',
  isBusy,
  fault,
  focus = 'refusal',
  onConfirm,
  onClose,
}: ConfirmDialogProps): React.JSX.Element {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{children}</p>
      {fault !== undefined && <Callout look="caution">{fault}</Callout>}
      <Actions>
        <Button
          look="danger"
          data-autofocus={focus === 'action' ? true : undefined}
          isHeld={isBusy}
          onClick={onConfirm}
        >
          {isBusy ? busyAction : action}
        </Button>
        <Button look="quiet" data-autofocus={focus === 'refusal' ? true : undefined} onClick={onClose}>
          {refusal}
        </Button>
      </Actions>
    </Dialog>
  );
}
