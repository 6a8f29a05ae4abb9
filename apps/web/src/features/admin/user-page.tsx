import { routes } from '@postern/contracts';
import type { AdminUserPage } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { fullDate } from '../../lib/dates.ts';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Callout, Section } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Fault } from '../account/index.ts';
import { AccessSection } from './access-section.tsx';
import { AdminFault } from './admin-fault.tsx';
import { CapSection } from './cap-section.tsx';
import { DeletionSection } from './deletion-section.tsx';
import { userQuery } from './queries.ts';
import { useAdminChange } from './use-admin-change.ts';
import { UserBadges } from './users-page.tsx';

/** One account, and what an administrator may change of it. */
export function UserPage(): React.JSX.Element {
  const { userId } = useParams({ from: '/settings/admin/users/$userId' });
  const { data, error, isPending } = useQuery(userQuery(userId));
  return (
    <Page title={data?.user.email ?? 'Account'} back="/settings/admin/users">
      {isPending && <SkeletonRows count={4} />}
      <AdminFault error={error} />
      {data !== undefined && (
        <>
          <UserFacts page={data} />
          <CapSection key={String(data.mailboxCap.own)} page={data} />
          <RightSection page={data} />
          <AccessSection page={data} />
          <DeletionSection page={data} />
        </>
      )}
    </Page>
  );
}

function UserFacts({ page: { user, sessions } }: { readonly page: AdminUserPage }): React.JSX.Element {
  const name = `${user.firstName} ${user.lastName}`.trim();
  return (
    <>
      <UserBadges user={user} />
      <Facts
        facts={[
          name === '' ? undefined : ['Name', name],
          user.username === undefined ? undefined : ['User name', user.username],
          ['Joined', fullDate(user.createdAt)],
          ['First sign-in', dateOrNever(user.firstSignInAt)],
          ['Last sign-in', dateOrNever(user.lastSignInAt)],
          ['Signed in now', sessions === 1 ? '1 browser' : `${String(sessions)} browsers`],
          user.deleteAfter === undefined
            ? undefined
            : ['Deletion', `Everything goes on ${fullDate(user.deleteAfter)}`],
        ]}
      />
      <p>
        <Link to="/settings/admin/audit" search={{ person: user.id }}>
          What the audit log says about this account
        </Link>
      </p>
    </>
  );
}

function dateOrNever(at: string | undefined): string {
  return at === undefined ? 'Never' : fullDate(at);
}

function RightSection({
  page: { user, isLastAdministrator },
}: {
  readonly page: AdminUserPage;
}): React.JSX.Element {
  const change = useAdminChange((isAdministrator: boolean) =>
    call(routes.adminChangeUser, { params: { userId: user.id }, body: { isAdministrator } }),
  );
  const isOnlyOne = user.isAdministrator && isLastAdministrator;
  return (
    <Section
      title="Administration"
      lead={
        <p>
          Administrators see this part of the settings: accounts, invitations, bans, the audit log and
          outgoing mail. The person is told by mail.
        </p>
      }
    >
      <Fault error={change.error} />
      {isOnlyOne && (
        <Callout look="info">
          Nobody else can administer. Give somebody else the right before this account loses it.
        </Callout>
      )}
      <Switch
        label="May administer this Postern"
        isOn={user.isAdministrator}
        isBusy={change.isPending || isOnlyOne}
        onChange={(isOn) => {
          change.mutate(isOn);
        }}
      />
    </Section>
  );
}
