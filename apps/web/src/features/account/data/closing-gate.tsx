import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fullDate } from '../../../lib/dates.ts';
import { Page } from '../../../ui/page.tsx';
import { profileQuery } from '../queries.ts';
import { KeepAccount } from './keep-account.tsx';

/** In the place of mail while the account waits for its deletion: no mail server is connected to. */
export function ClosingGate({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const { data: profile } = useQuery(profileQuery);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (profile?.deleteAfter === undefined || path.startsWith('/settings')) return <>{children}</>;
  return <Closing deleteAfter={profile.deleteAfter} />;
}

function Closing({ deleteAfter }: { readonly deleteAfter: string }): React.JSX.Element {
  return (
    <Page
      title="This account is to be deleted"
      lead={`It will be deleted on ${fullDate(deleteAfter)}, with everything stored about it. Until then no mail server is connected to. Your mail stays where it is.`}
    >
      <KeepAccount />
    </Page>
  );
}
