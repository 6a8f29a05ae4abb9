import { routes } from '@postern/contracts';
import type { Invitation, IssuedInvitation } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { fullDate, rowDate } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Actions, Badge, Callout, Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Cell, Table, TableRow, TimeCell } from '../../ui/table.tsx';
import type { Column } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Fault, faultOf } from '../account/index.ts';
import { AdminFault } from './admin-fault.tsx';
import { LineForm } from './line-form.tsx';
import { invitationsQuery } from './queries.ts';
import { useAdminChange } from './use-admin-change.ts';
import styles from './admin.module.css';

const MODE_WORDS = {
  open: 'Anybody can make an account here; an invitation is a shorter way.',
  invite: 'Accounts are made by invitation.',
  closed: 'Nobody can make an account here without an invitation.',
} as const;

/** Letting people in. */
export function InvitationsPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(invitationsQuery);
  const [issued, setIssued] = useState<IssuedInvitation>();
  return (
    <Page wide title="Invitations" {...(data === undefined ? {} : { lead: MODE_WORDS[data.signUp] })}>
      {isPending && <SkeletonRows count={4} />}
      <AdminFault error={error} />
      {issued !== undefined && <Issued issued={issued} />}
      {data !== undefined && (
        <>
          <InviteForm onIssued={setIssued} />
          <Section title="Invitations of the last month">
            {data.invitations.length === 0 ? (
              <p className={styles['minor']}>There are none.</p>
            ) : (
              <InvitationTable invitations={data.invitations} onIssued={setIssued} />
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

/** The link of an invitation without an address: shown here, once. */
function Issued({ issued: { invitation, url } }: { readonly issued: IssuedInvitation }): React.JSX.Element {
  const [isCopied, setCopied] = useState(false);
  if (url === undefined)
    return (
      <Callout look="good">
        The invitation is on its way to {invitation.email}. It works until {fullDate(invitation.expiresAt)}.
      </Callout>
    );
  return (
    <Callout look="info">
      <p>
        Whoever opens this link can make one account, until {fullDate(invitation.expiresAt)}. It is shown only
        now: hand it over by a way that others do not read.
      </p>
      <code className={styles['secret']}>{url}</code>
      <Actions>
        <Button
          look="primary"
          onClick={() => {
            void navigator.clipboard.writeText(url).then(() => {
              setCopied(true);
            });
          }}
        >
          {isCopied ? 'Copied' : 'Copy the link'}
        </Button>
      </Actions>
    </Callout>
  );
}

const DAYS = [
  ['1', '1 day'],
  ['7', '7 days'],
  ['14', '14 days'],
  ['30', '30 days'],
] as const;

function InviteForm({
  onIssued,
}: {
  readonly onIssued: (issued: IssuedInvitation) => void;
}): React.JSX.Element {
  const [email, setEmail] = useState('');
  const [days, setDays] = useState<(typeof DAYS)[number][0]>('7');
  const invite = useAdminChange(
    () =>
      call(routes.adminInvite, {
        body: { days: Number(days), ...(email.trim() === '' ? {} : { email: email.trim() }) },
      }),
    (issued) => {
      setEmail('');
      onIssued(issued);
    },
  );
  return (
    <Section
      title="Invite somebody"
      lead={
        <p>
          With an address, the invitation is mailed there and nobody else can use it. Without one you get a
          link to hand over.
        </p>
      }
    >
      <LineForm
        action={invite.isPending ? 'Inviting…' : email.trim() === '' ? 'Make a link' : 'Send the invitation'}
        isHeld={invite.isPending}
        fault={faultOf(invite.error)}
        onSubmit={() => {
          invite.mutate(undefined);
        }}
      >
        <div className={styles['grow']}>
          <TextField
            label="Address (may be left empty)"
            type="email"
            autoComplete="off"
            value={email}
            maxLength={320}
            onText={setEmail}
          />
        </div>
        <SelectField label="Works for" value={days} options={DAYS} onValue={setDays} />
      </LineForm>
    </Section>
  );
}

const STATES: Readonly<
  Record<Invitation['state'], readonly [words: string, look: 'plain' | 'good' | 'caution']>
> = {
  open: ['Open', 'plain'],
  used: ['Used', 'good'],
  expired: ['Expired', 'plain'],
  revoked: ['Revoked', 'plain'],
};

const COLUMNS: readonly Column[] = [
  { name: 'For' },
  { name: 'State' },
  { name: 'Made' },
  { name: 'Works until' },
  { name: 'What can be done', isUnseen: true },
];

function InvitationTable({
  invitations,
  onIssued,
}: {
  readonly invitations: readonly Invitation[];
  readonly onIssued: (issued: IssuedInvitation) => void;
}): React.JSX.Element {
  return (
    <Table columns={COLUMNS}>
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} onIssued={onIssued} />
      ))}
    </Table>
  );
}

function InvitationRow({
  invitation,
  onIssued,
}: {
  readonly invitation: Invitation;
  readonly onIssued: (issued: IssuedInvitation) => void;
}): React.JSX.Element {
  const now = useNow();
  const { id, email, state, createdBy } = invitation;
  const params = { invitationId: id };
  const resend = useAdminChange(() => call(routes.adminResendInvitation, { params }), onIssued);
  const revoke = useAdminChange(() => call(routes.adminRevokeInvitation, { params }));
  const whom = email ?? 'whoever has the link';
  const [words, look] = STATES[state];
  return (
    <TableRow
      head={
        <>
          {email ?? 'Whoever has the link'}
          {createdBy !== undefined && <p>by {createdBy}</p>}
          <Fault error={resend.error ?? revoke.error} />
        </>
      }
    >
      <Cell label="State">
        <Badge look={look}>{words}</Badge>
      </Cell>
      <TimeCell label="Made" at={invitation.createdAt} words={rowDate(invitation.createdAt, now)} />
      <TimeCell label="Works until" at={invitation.expiresAt} />
      <Cell>
        <div className={styles['end']}>
          {(state === 'open' || state === 'expired') && (
            <Button
              look="quiet"
              isHeld={resend.isPending}
              aria-label={`${email === undefined ? 'New link' : 'Send again'}: ${whom}`}
              onClick={() => {
                resend.mutate(undefined);
              }}
            >
              {email === undefined ? 'New link' : 'Send again'}
            </Button>
          )}
          {state === 'open' && (
            <Button
              look="quiet"
              isHeld={revoke.isPending}
              aria-label={`Revoke: ${whom}`}
              onClick={() => {
                revoke.mutate(undefined);
              }}
            >
              Revoke
            </Button>
          )}
        </div>
      </Cell>
    </TableRow>
  );
}
