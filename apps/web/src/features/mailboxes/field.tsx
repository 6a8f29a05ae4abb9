import { useId } from 'react';
import type { InputHTMLAttributes } from 'react';
import styles from './mailboxes.module.css';

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string;
  readonly hint?: string;
  readonly width?: 'half' | 'third';
  readonly onText: (text: string) => void;
}

export function Field({ label, hint, width, onText, ...input }: FieldProps): React.JSX.Element {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={[styles['field'], width === undefined ? '' : styles[width]].join(' ')}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoCapitalize="none"
        spellCheck={false}
        {...input}
        {...(hint === undefined ? {} : { 'aria-describedby': hintId })}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      {hint !== undefined && (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
