import { Link } from '@tanstack/react-router';
import { ArrowLeft, Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDrawer } from '../lib/drawer.ts';
import { IconButton } from './button.tsx';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  readonly lead?: string;
  readonly back?: '/settings/mailboxes' | '/settings/tokens' | '/settings/admin/users' | undefined;
  /** For tables: as wide as they need. */
  readonly wide?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A page of settings: one idea, one column. */
export function Page({ title, lead, back, action, wide = false, children }: PageProps): React.JSX.Element {
  const { setOpen } = useDrawer();
  return (
    // It scrolls: a page without a link or a button is scrolled by the keyboard, too.
    <main id="main" tabIndex={0} className={styles['main']}>
      <div className={styles['page']} data-wide={wide}>
        <header className={styles['head']}>
          <IconButton
            className={styles['menu']}
            label="Menu"
            onClick={() => {
              setOpen(true);
            }}
          >
            <Menu size={18} />
          </IconButton>
          {back !== undefined && (
            <Link to={back} className={styles['back']} aria-label="Back">
              <ArrowLeft size={18} aria-hidden />
            </Link>
          )}
          <h1>{title}</h1>
          {action}
        </header>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
