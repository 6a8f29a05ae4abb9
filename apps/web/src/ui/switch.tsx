import styles from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isBusy?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** On or off, with words. What it shows is how it is, not what was pressed: a refusal leaves it where it was. */
export function Switch({ label, isOn, isBusy = false, onChange }: SwitchProps): React.JSX.Element {
  return (
    <label className={styles['switch']}>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        // Not disabled: it would lose the focus.
        aria-disabled={isBusy ? true : undefined}
        onChange={(event) => {
          if (!isBusy) onChange(event.target.checked);
        }}
      />
      <span className={styles['track']} aria-hidden="true" />
      <span>{label}</span>
    </label>
  );
}
