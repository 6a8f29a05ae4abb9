import type { Mailbox } from '@postern/contracts';
import { useLiveState } from '../features/live/index.ts';
import styles from './live-footer.module.css';

/** How the connections are, in a sentence; never a pop-up. */
export function LiveFooter({ mailboxes }: { readonly mailboxes: readonly Mailbox[] }): React.JSX.Element {
  const page = useLiveState();
  const enabled = mailboxes.filter(({ enabled: isOn }) => isOn);
  const live = enabled.filter(({ status }) => status.state === 'live' || status.state === 'polling').length;
  return (
    <p className={styles['footer']} role="status">
      {page === 'offline' ? (
        <span className={styles['offline']}>Offline. What you see may be old; trying again.</span>
      ) : (
        enabled.length > 0 && (
          <span>
            {live === enabled.length
              ? 'Live'
              : `Live in ${String(live)} of ${String(enabled.length)} mailboxes`}
            .{' '}
          </span>
        )
      )}
      <span> Nothing of your mail is kept here.</span>
    </p>
  );
}
