import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useChange } from '../use-change.ts';
import { faultOf } from '../words.ts';

export interface RemovalDialogProps {
  readonly title: string;
  readonly action: string;
  readonly remove: () => Promise<unknown>;
  readonly onClose: () => void;
  /** What is lost. */
  readonly children: ReactNode;
}

/** Asks before something that guards the account is gone, and takes it away. */
export function RemovalDialog({
  title,
  action,
  remove,
  onClose,
  children,
}: RemovalDialogProps): React.JSX.Element {
  const removal = useChange(remove, onClose);
  return (
    <ConfirmDialog
      title={title}
      action={action}
      isBusy={removal.isPending}
      fault={faultOf(removal.error)}
      onConfirm={() => {
        removal.mutate(undefined);
      }}
      onClose={onClose}
    >
      {children}
    </ConfirmDialog>
  );
}
