import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
  /** Said to screen readers alone: its cells speak for themselves. */
  readonly isUnseen?: boolean;
}

export interface TableProps {
  readonly columns: readonly Column[];
  readonly className?: string | undefined;
  /** Of `TableRow`. */
  readonly children: ReactNode;
}

/**
 * Rows of the same kind. On a phone each becomes a card whose cells say what they are; roles are written out, since
 * what is laid out as blocks is no table to every screen reader.
 */
export function Table({ columns, className, children }: TableProps): React.JSX.Element {
  return (
    <table role="table" className={[styles['table'], className].filter(Boolean).join(' ')}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, isNumber = false, isUnseen = false }) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className={isNumber ? styles['number'] : undefined}
            >
              {isUnseen ? <span className="visually-hidden">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export interface TableRowProps {
  /** What the row is about: its first cell. */
  readonly head: ReactNode;
  /** Of `Cell`. */
  readonly children: ReactNode;
}

export function TableRow({ head, children }: TableRowProps): React.JSX.Element {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {head}
      </th>
      {children}
    </tr>
  );
}

export interface CellProps {
  /** The name of the column, before the cell on a phone. Left out for what needs no name. */
  readonly label?: string;
  readonly kind?: 'number' | 'date' | undefined;
  readonly children: ReactNode;
}

export function Cell({ label, kind, children }: CellProps): React.JSX.Element {
  return (
    <td role="cell" data-label={label} className={kind === undefined ? undefined : styles[kind]}>
      <div>{children}</div>
    </td>
  );
}

export interface TimeCellProps {
  readonly label: string;
  readonly at: string;
  /** How it is written; left out: the day, and the time below it. */
  readonly words?: string;
  readonly hasSeconds?: boolean;
}

/** A moment as a cell. */
export function TimeCell({ label, at, words, hasSeconds = false }: TimeCellProps): React.JSX.Element {
  const date = new Date(at);
  return (
    <Cell label={label} kind="date">
      <time dateTime={at}>
        {words ?? (
          <>
            {date.toLocaleDateString(undefined, { dateStyle: 'medium' })}{' '}
            <small>
              {date.toLocaleTimeString(undefined, { timeStyle: hasSeconds ? 'medium' : 'short' })}
            </small>
          </>
        )}
      </time>
    </Cell>
  );
}
