import { ImageOff } from 'lucide-react';
import { wordsOf } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import styles from './remote-bar.module.css';
import type { RemoteImages } from './use-remote-images.ts';

/** What was not loaded, and what asking for it would tell the sender. */
export function RemoteBar({
  remote,
  isClosed,
}: {
  readonly remote: RemoteImages;
  readonly isClosed: boolean;
}): React.JSX.Element | null {
  const { images, trackers } = remote.counts;
  if (images + trackers === 0) return null;
  const isShown = remote.images !== undefined;
  const held = [
    images > 0 && !isShown ? plural(images, 'image') : '',
    trackers > 0 ? plural(trackers, 'tracker') : '',
  ].filter((part) => part !== '');
  if (held.length === 0) return null;
  return (
    <div className={styles['bar']}>
      <ImageOff size={16} aria-hidden />
      <p>
        {held.join(' and ')} {images + trackers === 1 ? 'was' : 'were'} not loaded.
        {isClosed && ' Links are switched off in this message.'}
        {!isClosed && !isShown && images > 0 && ' Showing images may tell the sender that you opened this.'}
      </p>
      {!isClosed && !isShown && images > 0 && (
        <Button look="quiet" shortcut="Shift o" disabled={remote.isAsking} onClick={remote.show}>
          Show images
        </Button>
      )}
      {remote.error !== null && <p role="alert">{wordsOf(remote.error)}</p>}
    </div>
  );
}

function plural(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
