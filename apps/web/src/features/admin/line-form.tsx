import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/section.tsx';
import styles from './admin.module.css';

export interface LineFormProps {
  readonly action: string;
  readonly isHeld: boolean;
  readonly fault: string | undefined;
  readonly onSubmit: () => void;
  /** The first field takes what room there is. */
  readonly children: ReactNode;
}

/** A form in one line, where there is room for one. */
export function LineForm({ action, isHeld, fault, onSubmit, children }: LineFormProps): React.JSX.Element {
  return (
    <>
      <form
        className={styles['tools']}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <Button type="submit" look="primary" isHeld={isHeld}>
          {action}
        </Button>
      </form>
      {fault !== undefined && <Callout look="caution">{fault}</Callout>}
    </>
  );
}
