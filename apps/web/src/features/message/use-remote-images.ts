import { routes } from '@postern/contracts';
import type { Message } from '@postern/contracts';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from '../../api/client.ts';
import type { RemoteFound } from './body/build-html.ts';

export interface RemoteImages {
  readonly counts: RemoteFound;
  /** Remote address → address on this server; undefined until the person asks. */
  readonly images: Readonly<Record<string, string>> | undefined;
  readonly found: (found: RemoteFound) => void;
  readonly show: () => void;
  readonly isAsking: boolean;
  readonly error: unknown;
}

const NOTHING: RemoteFound = { urls: [], images: 0, trackers: 0 };
/** The server takes this many addresses in one go. */
const URL_LIMIT = 200;

/** Pictures that lie elsewhere: counted, held back, and fetched through this server when the person asks. */
export function useRemoteImages({ locationId }: Message): RemoteImages {
  const [counts, setCounts] = useState(NOTHING);
  const asking = useMutation({
    mutationFn: (urls: readonly string[]) =>
      call(routes.allowImages, { params: { locationId }, body: { urls } }),
  });
  const found = useCallback((next: RemoteFound) => {
    setCounts((known) => (known.images === next.images && known.trackers === next.trackers ? known : next));
  }, []);
  return {
    counts,
    images: asking.data?.images,
    found,
    show: () => {
      if (counts.images > 0 && !asking.isPending) asking.mutate(counts.urls.slice(0, URL_LIMIT));
    },
    isAsking: asking.isPending,
    error: asking.error,
  };
}
