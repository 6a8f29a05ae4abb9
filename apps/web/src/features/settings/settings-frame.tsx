import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { meQuery } from '../../api/queries.ts';
import styles from './settings-frame.module.css';

interface Section {
  readonly name: string;
  readonly to: NonNullable<LinkProps['to']>;
}

/** The person's own pages, in the order of the list. A page belongs to the section its address begins with. */
const ACCOUNT_SECTIONS: readonly Section[] = [
  { name: 'Profile', to: '/settings/profile' },
  { name: 'Security', to: '/settings/security' },
  { name: 'Devices and sessions', to: '/settings/devices' },
  { name: 'API tokens', to: '/settings/tokens' },
  { name: 'History', to: '/settings/history' },
  { name: 'Mailboxes', to: '/settings/mailboxes' },
  { name: 'What is kept', to: '/settings/privacy' },
  { name: 'Your data', to: '/settings/data' },
];

/** Seen by administrators alone. */
const ADMINISTRATION_SECTIONS: readonly Section[] = [
  { name: 'Users', to: '/settings/admin/users' },
  { name: 'Invitations', to: '/settings/admin/invitations' },
  { name: 'Bans', to: '/settings/admin/bans' },
  { name: 'Audit log', to: '/settings/admin/audit' },
  { name: 'Outgoing mail', to: '/settings/admin/mail' },
];

/** Left of every page of the settings: where else one can go. On a phone it is one button that opens the list. */
export function SettingsFrame(): React.JSX.Element {
  const { data: me } = useQuery(meQuery);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [isOpen, setOpen] = useState(false);
  const administration = me?.user.isAdministrator === true ? ADMINISTRATION_SECTIONS : [];
  const here = [...ACCOUNT_SECTIONS, ...administration].find(({ to }) => path.startsWith(to));
  return (
    <div className={styles['frame']}>
      <div className={styles['side']} data-open={isOpen}>
        <button
          type="button"
          className={styles['opener']}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span>Settings</span>
          <strong>{here?.name ?? ''}</strong>
          <ChevronDown size={16} aria-hidden />
        </button>
        <nav
          className={styles['sections']}
          aria-label="Settings"
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('a') !== null) setOpen(false);
          }}
        >
          <SectionList heading="Account" sections={ACCOUNT_SECTIONS} />
          {administration.length > 0 && <SectionList heading="Administration" sections={administration} />}
        </nav>
      </div>
      <Outlet />
    </div>
  );
}

function SectionList({
  heading,
  sections,
}: {
  readonly heading: string;
  readonly sections: readonly Section[];
}): React.JSX.Element {
  return (
    <>
      <h2 className={styles['heading']}>{heading}</h2>
      <ul>
        {sections.map(({ name, to }) => (
          <li key={name}>
            <Link to={to} className={styles['section']}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
