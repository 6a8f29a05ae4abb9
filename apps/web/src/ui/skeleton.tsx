import styles from './skeleton.module.css';

/** Rows in the shape of what comes, so that nothing moves when it does. */
export function SkeletonRows({ count }: { readonly count: number }): React.JSX.Element {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles['row']}>
          <span className={styles['line']} style={{ width: `${String(28 + ((index * 37) % 30))}%` }} />
          <span className={styles['line']} style={{ width: `${String(52 + ((index * 23) % 36))}%` }} />
        </div>
      ))}
    </div>
  );
}

export function SkeletonText(): React.JSX.Element {
  return (
    <div className={styles['text']} aria-hidden="true">
      {[62, 38, 96, 92, 97, 64].map((width, index) => (
        <span key={index} className={styles['line']} style={{ width: `${String(width)}%` }} />
      ))}
    </div>
  );
}
