import { Link } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { useDrawer } from '../../lib/drawer.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './first-mailbox.module.css';

/** The first thing a new person sees: what will happen, and one thing to do. */
export function FirstMailbox(): React.JSX.Element {
  const { setOpen } = useDrawer();
  return (
    <main id="main" className={styles['page']}>
      <IconButton
        className={styles['menu']}
        label="Menu"
        onClick={() => {
          setOpen(true);
        }}
      >
        <Menu size={18} />
      </IconButton>
      <svg width="88" height="104" viewBox="0 0 88 104" aria-hidden="true">
        <path
          d="M4 44a40 40 0 0 1 80 0v58H4Z"
          fill="var(--accent-soft)"
          stroke="var(--accent)"
          strokeWidth="2"
        />
        <path d="M44 4v98" stroke="var(--accent)" strokeWidth="1" opacity=".35" />
        <circle cx="62" cy="62" r="4" fill="var(--accent)" />
      </svg>
      <h1>Your door is ready</h1>
      <p>
        Connect the mailboxes you have. Postern reads them live, checks each message as it arrives, and keeps
        none of your mail.
      </p>
      <Link to="/settings/mailboxes/add" className={buttonLook('primary', styles['go'])}>
        Connect your first mailbox
      </Link>
      <p className={styles['hint']}>
        You need its address and an app password. Most providers make one in a minute.
      </p>
    </main>
  );
}
