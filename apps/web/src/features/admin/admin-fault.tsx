import { Link } from '@tanstack/react-router';
import { ApiProblem, wordsOf } from '../../api/client.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './admin.module.css';

/** Why a page of administration shows nothing. */
export function AdminFault({ error }: { readonly error: Error | null }): React.JSX.Element | null {
  if (error === null) return null;
  if (error instanceof ApiProblem && error.code === 'second_factor_needed') {
    return (
      <Notice
        title="Administration wants a second factor"
        actions={
          <Link to="/settings/security" className={styles['link']}>
            Set one up under Security
          </Link>
        }
      >
        Whoever administers can close accounts and read the log of everybody, so a password or a mail alone is
        not enough. Set up an authenticator app or a passkey, then sign in with it.
      </Notice>
    );
  }
  if (error instanceof ApiProblem && error.status === 404) {
    return <Notice title="Not found">There is nothing here.</Notice>;
  }
  return <Notice title="This could not be read">{wordsOf(error)}</Notice>;
}
