import { routes } from '@postern/contracts';
import type { Message } from '@postern/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api/client.ts';
import { messageQuery } from '../../api/queries.ts';
import { changeRow } from '../live/index.ts';

/** Opened so long, a message counts as read. Milliseconds: stepping past one does not. */
const READ_AFTER_MS = 1_000;

export interface MessageActions {
  readonly setSeen: (seen: boolean) => void;
  readonly setFeedback: (feedback: 'safe' | 'report' | null) => void;
  readonly isSaving: boolean;
  readonly error: unknown;
}

/** What a person can do to an open message; the page shows it at once and puts it right should the server say no. */
export function useMessageActions(message: Message): MessageActions {
  const client = useQueryClient();
  const { locationId } = message;
  const params = { locationId };
  const { queryKey } = messageQuery(locationId);

  const seen = useMutation({
    mutationFn: (value: boolean) => call(routes.setSeen, { params, body: { seen: value } }),
    onMutate: (value) => {
      changeRow(client, locationId, { seen: value });
      client.setQueryData(queryKey, (known) => (known === undefined ? known : { ...known, seen: value }));
    },
    onError: (_error, value) => {
      changeRow(client, locationId, { seen: !value });
      client.setQueryData(queryKey, (known) => (known === undefined ? known : { ...known, seen: !value }));
    },
  });
  const feedback = useMutation({
    mutationFn: (value: 'safe' | 'report' | null) =>
      call(routes.feedback, { params, body: { feedback: value } }),
    onSuccess: (mark) => {
      changeRow(client, locationId, { mark });
      client.setQueryData(queryKey, (known) => (known === undefined ? known : { ...known, mark }));
    },
  });

  const { mutate: markSeen } = seen;
  const wasUnread = !message.seen;
  useEffect(() => {
    if (!wasUnread) return undefined;
    const timer = window.setTimeout(() => {
      markSeen(true);
    }, READ_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
    // Only opening starts the clock: "mark unread" must not be undone a second later.
  }, [locationId]);

  return {
    setSeen: seen.mutate,
    setFeedback: feedback.mutate,
    isSaving: feedback.isPending,
    error: feedback.error ?? seen.error,
  };
}
