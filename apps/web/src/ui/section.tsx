import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: string;
  /** What it is and why one would want it. */
  readonly lead?: ReactNode;
  /** Beside the title: how it stands, or what can be done. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a settings page, set apart by a hairline. */
export function Section({ title, lead, aside, children }: SectionProps): React.JSX.Element {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {lead !== undefined && <div className={styles['lead']}>{lead}</div>}
      {children}
    </section>
  );
}

export interface RowProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** One thing in a list: what it is, a line about it, and what can be done with it. */
export function Row({ icon, title, note, actions }: RowProps): React.JSX.Element {
  return (
    <div className={styles['row']}>
      {icon !== undefined && <span className={styles['icon']}>{icon}</span>}
      <div className={styles['words']}>
        <strong>{title}</strong>
        {note !== undefined && <span>{note}</span>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

/** One word on how something stands. */
export function Badge({
  look = 'plain',
  children,
}: {
  readonly look?: 'plain' | 'good' | 'caution';
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <span className={styles['badge']} data-look={look}>
      {children}
    </span>
  );
}

/** Buttons of a form or a section, in a row that wraps. */
export function Actions({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return <div className={styles['buttons']}>{children}</div>;
}

/** A box that has something to say: what went wrong, or what to mind. */
export function Callout({
  look,
  children,
}: {
  readonly look: 'info' | 'caution' | 'good';
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <div className={styles['callout']} data-look={look} role={look === 'caution' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
