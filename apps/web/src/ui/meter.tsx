import styles from './meter.module.css';

export interface MeterProps {
  readonly label: string;
  /** Of `max`. */
  readonly value: number;
  readonly max: number;
}

/** How much there is of what there can be, as a thin line. */
export function Meter({ label, value, max }: MeterProps): React.JSX.Element {
  return <meter className={styles['meter']} aria-label={label} min={0} max={max} value={value} />;
}
