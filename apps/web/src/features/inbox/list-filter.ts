import type { MessageRow } from '@postern/contracts';

/** What the list shows of the rows that are loaded. */
export const VIEWS = ['all', 'unread', 'look', 'attachments'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  all: 'All',
  unread: 'Unread',
  look: 'Needs a look',
  attachments: 'Attachments',
};

/** Whether a person should look before trusting: what they have marked safe is settled. */
function needsLook({ mark }: Pick<MessageRow, 'mark'>): boolean {
  return mark.feedback !== 'safe' && mark.verdict !== 'clean' && mark.verdict !== 'pending';
}

export function isInView(row: MessageRow, view: View): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'unread':
      return !row.seen;
    case 'look':
      return needsLook(row);
    case 'attachments':
      return row.hasAttachments;
  }
}

/** Rows of all pages, newest first, each once. */
export function orderRows(rows: readonly MessageRow[]): MessageRow[] {
  const unique = new Map(rows.map((row) => [row.locationId, row]));
  return [...unique.values()].sort(
    (a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt) || (a.locationId < b.locationId ? 1 : -1),
  );
}
