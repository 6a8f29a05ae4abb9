import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './api-tokens.module.css';

export interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type'> {
  readonly kind: 'checkbox' | 'radio';
  readonly label: ReactNode;
  readonly note?: string;
  readonly onPick: () => void;
}

/** A box or a circle to tick, with its words beside it. */
export function Choice({ kind, label, note, onPick, ...input }: ChoiceProps): React.JSX.Element {
  const id = useId();
  return (
    <label className={styles['choice']} htmlFor={id}>
      <input id={id} type={kind} {...input} onChange={onPick} />
      <span>
        {label}
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  );
}
