import type { Message } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { MailOpen } from 'lucide-react';
import { wordsOf } from '../../api/client.ts';
import { messageQuery } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonText } from '../../ui/skeleton.tsx';
import { Reader } from './reader.tsx';

export interface MessagePaneProps {
  readonly locationId: string | undefined;
  readonly onClose: () => void;
}

/** The right-hand side: nothing yet, loading, a message, or why there is none. */
export function MessagePane({ locationId, onClose }: MessagePaneProps): React.JSX.Element {
  if (locationId === undefined) {
    return (
      <Notice title="No message open" picture={<MailOpen size={40} strokeWidth={1.2} aria-hidden />}>
        Choose one from the list, or press j and Enter.
      </Notice>
    );
  }
  return <OpenMessage locationId={locationId} onClose={onClose} />;
}

function OpenMessage({
  locationId,
  onClose,
}: {
  readonly locationId: string;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { data, error, isPending, refetch } = useQuery(messageQuery(locationId));
  if (isPending) {
    return (
      <div role="status">
        <span className="visually-hidden">Reading the message</span>
        <SkeletonText />
      </div>
    );
  }
  if (data === undefined) {
    const actions = (
      <>
        <Button onClick={() => void refetch()}>Try again</Button>
        <Button look="quiet" onClick={onClose}>
          Back to the list
        </Button>
      </>
    );
    return (
      <Notice title="This message cannot be shown" actions={actions}>
        {wordsOf(error)}
      </Notice>
    );
  }
  const message: Message = data;
  return <Reader key={locationId} message={message} onClose={onClose} />;
}
