import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/section.tsx';
import styles from './account.module.css';

export interface ShortFormProps {
  readonly action: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  /** Left out where what holds the form has a way out of its own. */
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A form of a field or two that opens in the middle of a page, and is left by its own buttons. */
export function ShortForm({
  action,
  isBusy,
  onSubmit,
  onCancel,
  children,
}: ShortFormProps): React.JSX.Element {
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Actions>
        <Button look="primary" type="submit" isHeld={isBusy}>
          {action}
        </Button>
        {onCancel !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Actions>
    </form>
  );
}
