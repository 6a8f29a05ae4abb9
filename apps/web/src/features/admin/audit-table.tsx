import type { AuditEntry } from '@postern/contracts';
import { Link } from '@tanstack/react-router';
import { Badge } from '../../ui/section.tsx';
import { Cell, Table, TableRow, TimeCell } from '../../ui/table.tsx';
import type { Column } from '../../ui/table.tsx';
import { detailsOf } from './audit-details.ts';
import styles from './admin.module.css';

const COLUMNS: readonly Column[] = [
  { name: 'What' },
  { name: 'Who' },
  { name: 'From where' },
  { name: 'When' },
  { name: 'Row', isNumber: true },
];

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }): React.JSX.Element {
  return (
    <Table columns={COLUMNS} className={styles['log']}>
      {entries.map((entry) => (
        <EntryRow key={entry.seq} entry={entry} />
      ))}
    </Table>
  );
}

function EntryRow({ entry }: { readonly entry: AuditEntry }): React.JSX.Element {
  const { seq, at, type, words, severity, target, network, userAgent } = entry;
  const details = detailsOf(entry);
  return (
    <TableRow
      head={
        <>
          {words}
          {target !== undefined && (
            <>
              {': '}
              <Person person={target} />
            </>
          )}{' '}
          {(severity === 'warn' || severity === 'alert') && <Badge look="caution">Look at this</Badge>}
          <p>
            {type}
            {details.length > 0 && `: ${details.join(', ')}`}
          </p>
        </>
      }
    >
      <Cell label="Who">
        <Who entry={entry} />
      </Cell>
      <Cell label="From where">
        {userAgent}
        {network !== undefined && <span className={styles['minor']}> network {network}</span>}
      </Cell>
      <TimeCell label="When" at={at} hasSeconds />
      <Cell label="Row" kind="number">
        {seq}
      </Cell>
    </TableRow>
  );
}

function Who({ entry: { person, maskedAddress } }: { readonly entry: AuditEntry }): React.JSX.Element | null {
  if (person !== undefined) return <Person person={person} />;
  return maskedAddress === undefined ? null : <span>{maskedAddress}</span>;
}

function Person({
  person: { id, name },
}: {
  readonly person: NonNullable<AuditEntry['person']>;
}): React.JSX.Element {
  if (name === undefined) return <span className={styles['minor']}>an account that is gone</span>;
  return (
    <Link to="/settings/admin/users/$userId" params={{ userId: id }}>
      {name}
    </Link>
  );
}
