import { routes } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { addressOf, wordsOf } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './text-dialog.module.css';

/** Characters of the source put on screen; the whole of it can be saved. */
const SHOWN_LIMIT = 200_000;

/** The message as it came over the wire. Shown as text, and never in another way. */
export function SourceDialog({
  locationId,
  onClose,
}: {
  readonly locationId: string;
  readonly onClose: () => void;
}): React.JSX.Element {
  const address = addressOf(routes.messageSource, { params: { locationId } });
  const { data, error, isPending } = useQuery({
    queryKey: ['source', locationId],
    queryFn: async ({ signal }) => {
      const response = await fetch(address, { signal });
      if (!response.ok) throw new Error('the source could not be read');
      return response.text();
    },
    gcTime: 0,
  });
  return (
    <Dialog title="Source" wide onClose={onClose}>
      {isPending && <p role="status">Reading…</p>}
      {error !== null && <p role="alert">{wordsOf(error)}</p>}
      {data !== undefined && (
        <pre className={styles['source']} tabIndex={0}>
          {data.slice(0, SHOWN_LIMIT)}
        </pre>
      )}
      <a href={address} download="message.eml">
        Save as a file
      </a>
    </Dialog>
  );
}
