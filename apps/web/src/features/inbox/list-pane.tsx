import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { foldersQuery, mailboxesQuery } from '../../api/queries.ts';
import type { ListingFilter, Scope } from '../../api/queries.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import type { View } from './list-filter.ts';
import { ListHead } from './list-head.tsx';
import styles from './list-pane.module.css';
import { MessageList } from './message-list.tsx';
import { SourceNotes } from './source-notes.tsx';
import { useRows } from './use-rows.ts';
import { useUnreadTotal } from './use-unread.ts';

export interface ListPaneProps {
  readonly scope: Scope;
  readonly openId: string | undefined;
  readonly onOpen: (locationId: string | undefined) => void;
}

/** Search, filters and the rows. */
export function ListPane({ scope, openId, onOpen }: ListPaneProps): React.JSX.Element {
  const [view, setView] = useState<View>('all');
  const [filter, setFilter] = useState<ListingFilter>({ q: undefined, days: undefined });
  const [isHeld, setHeld] = useState(false);
  const [activeId, setActiveId] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  const list = useRows(scope, filter, view, isHeld);
  const title = useTitle(scope);
  const at = list.rows.findIndex(({ locationId }) => locationId === (openId ?? activeId));

  const step = (by: 1 | -1): void => {
    const next = list.rows[Math.max(0, Math.min(list.rows.length - 1, at + by))];
    if (next === undefined) return;
    setActiveId(next.locationId);
    if (openId !== undefined) onOpen(next.locationId);
  };
  const openActive = (): void => {
    const row = list.rows[Math.max(at, 0)];
    if (row !== undefined) onOpen(row.locationId);
  };
  useShortcuts({
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    ArrowDown: () => {
      step(1);
    },
    ArrowUp: () => {
      step(-1);
    },
    o: openActive,
    ...(openId === undefined ? { Enter: openActive } : {}),
    u: () => {
      onOpen(undefined);
    },
    '/': () => {
      search.current?.focus();
    },
  });

  return (
    <section className={styles['pane']} aria-label={title}>
      <ListHead
        title={title}
        list={list}
        view={view}
        filter={filter}
        searchRef={search}
        onView={setView}
        onFilter={setFilter}
      />
      <SourceNotes sources={list.sources} />
      <MessageList
        list={list}
        title={title}
        view={view}
        isSearch={filter.q !== undefined}
        showMailbox={scope.kind === 'inbox'}
        openId={openId}
        activeId={activeId}
        onOpen={onOpen}
        onActive={setActiveId}
        onHold={setHeld}
      />
    </section>
  );
}

function useTitle(scope: Scope): string {
  const { data: mailboxes } = useQuery(mailboxesQuery);
  const mailboxId = scope.kind === 'folder' ? scope.mailboxId : '';
  const { data: folders } = useQuery({ ...foldersQuery(mailboxId), enabled: scope.kind === 'folder' });
  const unread = useUnreadTotal();
  const folder = scope.kind === 'folder' ? folders?.find(({ id }) => id === scope.folderId) : undefined;
  const mailbox = mailboxes?.find(({ id }) => id === mailboxId);
  const title =
    scope.kind === 'inbox'
      ? 'All inboxes'
      : `${folder?.name ?? 'Folder'}${mailbox === undefined ? '' : ` · ${mailbox.name}`}`;
  useEffect(() => {
    document.title = `${unread > 0 ? `(${String(unread)}) ` : ''}${title} · Postern`;
  }, [title, unread]);
  return title;
}
