import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';

export interface AskButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** The question, with what closes it. */
  readonly ask: (close: () => void) => ReactNode;
}

/** A button that asks first: its question stands open until it is answered or closed. */
export function AskButton({ ask, ...button }: AskButtonProps): React.JSX.Element {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        {...button}
        onClick={() => {
          setAsking(true);
        }}
      />
      {isAsking &&
        ask(() => {
          setAsking(false);
        })}
    </>
  );
}
