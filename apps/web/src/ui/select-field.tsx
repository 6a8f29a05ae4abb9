import { useId } from 'react';
import styles from './field.module.css';

export interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onValue: (value: T) => void;
}

/** A choice of few, with its label above. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onValue,
}: SelectFieldProps<T>): React.JSX.Element {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([name]) => name === target.value);
          if (chosen !== undefined) onValue(chosen[0]);
        }}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
