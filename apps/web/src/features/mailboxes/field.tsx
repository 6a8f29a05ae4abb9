import type { ReactNode } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import type { TextFieldProps } from '../../ui/text-field.tsx';
import styles from './mailboxes.module.css';

type Width = 'full' | 'half' | 'third';

/** How much of a row of the form a field takes, where there is room for rows. */
export function Place({
  width,
  children,
}: {
  readonly width: Width;
  readonly children: ReactNode;
}): React.JSX.Element {
  return <div className={styles[width]}>{children}</div>;
}

export interface FieldProps extends TextFieldProps {
  readonly width?: Width;
}

export function Field({ width = 'full', ...field }: FieldProps): React.JSX.Element {
  return (
    <Place width={width}>
      <TextField {...field} />
    </Place>
  );
}
