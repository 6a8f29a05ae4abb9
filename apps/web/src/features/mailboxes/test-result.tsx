import type { ConnectionTest } from '@postern/contracts';
import styles from './mailboxes.module.css';

/** How the connection went, in words; the server's own words stand apart. */
export function TestResult({ result }: { readonly result: ConnectionTest }): React.JSX.Element {
  if (result.outcome === 'ok') {
    const { folders, inboxMessages, milliseconds } = result;
    return (
      <p className={styles['result']} data-ok="true" role="status">
        Connected in {milliseconds} ms: {folders} folders, {inboxMessages.toLocaleString()} messages in the
        inbox.
      </p>
    );
  }
  const { message, serverText } = result.failure;
  return (
    <div className={styles['result']} data-ok="false" role="alert">
      <p>{message}</p>
      {serverText !== undefined && <p className={styles['said']}>The server says: “{serverText}”</p>}
    </div>
  );
}
