import type { MessageRow } from '@postern/contracts';

/** A clean message that was read, with these differences. */
export function messageRow(change: Partial<MessageRow> = {}): MessageRow {
  return {
    locationId: 'a'.repeat(32),
    mailboxId: 'm',
    folderId: 'f',
    from: { name: '', address: '' },
    subject: '',
    receivedAt: '2026-11-21T10:00:00.000Z',
    seen: true,
    flagged: false,
    answered: false,
    hasAttachments: false,
    size: 1,
    mark: { verdict: 'clean', category: 'none', score: 0, summary: '' },
    ...change,
  };
}
