import type { Listing } from '@postern/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listingQuery } from '../../api/queries.ts';

/** Unread messages in all inboxes together, as the servers count them. */
export function useUnreadTotal(): number {
  const { data } = useInfiniteQuery(listingQuery({ kind: 'inbox' }, { q: undefined, days: undefined }));
  return unreadOf(data?.pages[0]);
}

function unreadOf(page: Listing | undefined): number {
  return page?.sources.reduce((sum, { unseen }) => sum + (unseen ?? 0), 0) ?? 0;
}
