import { useId } from 'react';
import type { InputHTMLAttributes } from 'react';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed. */
  readonly fault?: string | undefined;
  readonly onText: (text: string) => void;
}

/** One line of text with its label above, and below it a hint or what is wrong. */
export function TextField({ label, hint, fault, onText, ...input }: TextFieldProps): React.JSX.Element {
  const id = useId();
  const noteId = `${id}-note`;
  const note = fault ?? hint;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoCapitalize="none"
        spellCheck={false}
        {...input}
        aria-invalid={fault !== undefined}
        {...(note === undefined ? {} : { 'aria-describedby': noteId })}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      {note !== undefined && (
        <p id={noteId} className={fault === undefined ? styles['hint'] : styles['fault']}>
          {note}
        </p>
      )}
    </div>
  );
}
