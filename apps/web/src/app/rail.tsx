import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleUser, Inbox, LogOut, Settings, ShieldCheck } from 'lucide-react';
import { mailboxesQuery, meQuery } from '../api/queries.ts';
import { useUnreadTotal } from '../features/inbox/use-unread.ts';
import { MailboxSection } from './mailbox-section.tsx';
import { useDrawer } from '../lib/drawer.ts';
import { LiveFooter } from './live-footer.tsx';
import { Logo } from './logo.tsx';
import styles from './rail.module.css';
import { signOut } from './sign-out.ts';
import { ThemeSwitch } from './theme-switch.tsx';

/** Left of everything: all inboxes, each mailbox with its folders, and how the connections are. */
export function Rail(): React.JSX.Element {
  const { isOpen, setOpen } = useDrawer();
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  const { data: me } = useQuery(meQuery);
  const unread = useUnreadTotal();
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      {isOpen && <button type="button" className={styles['scrim']} aria-label="Close menu" onClick={close} />}
      <nav
        className={styles['rail']}
        data-open={isOpen}
        aria-label="Mailboxes"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a') !== null) close();
        }}
      >
        <div className={styles['brand']}>
          <Logo />
          <span>Postern</span>
        </div>
        <Link to="/" className={styles['item']} activeOptions={{ exact: true }}>
          <Inbox size={16} aria-hidden />
          <span>All inboxes</span>
          {unread > 0 && (
            <span className={styles['count']}>
              {unread}
              <span className="visually-hidden"> unread</span>
            </span>
          )}
        </Link>
        {mailboxes.length > 0 && <h2 className={styles['heading']}>Mailboxes</h2>}
        {mailboxes.map((mailbox) => (
          <MailboxSection key={mailbox.id} mailbox={mailbox} />
        ))}
        <h2 className={styles['heading']}>Postern</h2>
        <Link to="/settings/profile" className={styles['item']}>
          <CircleUser size={16} aria-hidden />
          <span>Account</span>
        </Link>
        <Link to="/settings/mailboxes" className={styles['item']}>
          <Settings size={16} aria-hidden />
          <span>Manage mailboxes</span>
        </Link>
        <Link to="/settings/privacy" className={styles['item']}>
          <ShieldCheck size={16} aria-hidden />
          <span>What is kept</span>
        </Link>
        <div className={styles['foot']}>
          <LiveFooter mailboxes={mailboxes} />
          {me !== undefined && <p className={styles['who']}>{me.user.email}</p>}
          <div className={styles['tools']}>
            <ThemeSwitch />
            <button
              type="button"
              className={styles['signOut']}
              onClick={() => {
                void signOut();
              }}
            >
              <LogOut size={16} aria-hidden /> Sign out
            </button>
          </div>
        </div>
      </nav>
    </>
  );
}
