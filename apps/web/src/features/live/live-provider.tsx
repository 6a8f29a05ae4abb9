import { routes } from '@postern/contracts';
import type { LiveEvent, LocationId, Mailbox, MailboxState } from '@postern/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { call, leaveForSignIn } from '../../api/client.ts';
import { alertsQuery, keptQuery, listingKey, mailboxesQuery, messageQuery } from '../../api/queries.ts';
import { openLiveConnection } from './live-connection.ts';
import type { LiveState } from './live-connection.ts';
import { patchRows, removeRow } from './patch-listings.ts';

const LiveContext = createContext<LiveState>('connecting');

/** Whether this page hears of new mail as it arrives. */
export function useLiveState(): LiveState {
  return useContext(LiveContext);
}

/** Rows asked for together, in milliseconds: a burst of events is one question. */
const GATHER_MS = 40;

export function LiveProvider({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const rows = gatherRows(client);
    return openLiveConnection({
      onState: setState,
      onEvent: (event) => {
        handleEvent(client, event, rows);
      },
      onMailboxState: (mailboxId, status) => {
        setMailboxState(client, mailboxId, status);
      },
      onMissed: () => {
        void client.invalidateQueries();
      },
      onSessionEnded: leaveForSignIn,
    });
  }, [client]);
  return <LiveContext.Provider value={state}>{children}</LiveContext.Provider>;
}

function handleEvent(client: QueryClient, event: LiveEvent, askFor: (id: LocationId) => void): void {
  switch (event.type) {
    case 'message.arrived':
    case 'message.changed':
    case 'verdict.stored':
    case 'feedback.stored':
      askFor(event.locationId);
      return;
    case 'message.gone':
      removeRow(client, event.locationId);
      return;
    case 'alert.raised':
    case 'alert.dismissed':
      void client.invalidateQueries({ queryKey: alertsQuery.queryKey });
      return;
    case 'mailbox.changed':
    case 'mailbox.removed':
      void client.invalidateQueries({ queryKey: mailboxesQuery.queryKey });
      void client.invalidateQueries({ queryKey: keptQuery.queryKey });
      void client.invalidateQueries({ queryKey: listingKey });
      return;
    case 'folder.reset':
      void client.invalidateQueries({ queryKey: listingKey });
      return;
  }
}

function gatherRows(client: QueryClient): (id: LocationId) => void {
  let waiting = new Set<LocationId>();
  return (id) => {
    waiting.add(id);
    if (waiting.size > 1) return;
    window.setTimeout(() => {
      const ids = [...waiting];
      waiting = new Set();
      fetchRows(client, ids).catch(() => client.invalidateQueries({ queryKey: listingKey }));
    }, GATHER_MS);
  };
}

async function fetchRows(client: QueryClient, ids: readonly LocationId[]): Promise<void> {
  const { rows } = await call(routes.rows, { query: { ids: ids.join(',') } });
  patchRows(client, rows);
  for (const row of rows) {
    client.setQueryData(messageQuery(row.locationId).queryKey, (message) =>
      message === undefined ? message : { ...message, mark: row.mark, seen: row.seen, flagged: row.flagged },
    );
  }
}

function setMailboxState(client: QueryClient, mailboxId: string, status: MailboxState): void {
  const known = client.getQueryData<Mailbox[]>(mailboxesQuery.queryKey)?.find(({ id }) => id === mailboxId);
  client.setQueryData<Mailbox[]>(mailboxesQuery.queryKey, (mailboxes) =>
    mailboxes?.map((mailbox) => (mailbox.id === mailboxId ? { ...mailbox, status } : mailbox)),
  );
  const isBack = status.state === 'live' && known?.status.state === 'offline';
  if (isBack) void client.invalidateQueries({ queryKey: listingKey });
}
