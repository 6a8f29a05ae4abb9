import type { MessageRow } from '@postern/contracts';
import { dateGroup } from '../../lib/dates.ts';

/** What the virtual list is made of: rows, and the headings between them. */
export type ListItem =
  | { readonly kind: 'heading'; readonly name: string }
  | { readonly kind: 'row'; readonly row: MessageRow; readonly position: number };

export function groupRows(rows: readonly MessageRow[], now: number): ListItem[] {
  const items: ListItem[] = [];
  let group = '';
  rows.forEach((row, position) => {
    const name = dateGroup(row.receivedAt, now);
    if (name !== group) items.push({ kind: 'heading', name });
    group = name;
    items.push({ kind: 'row', row, position });
  });
  return items;
}
