import { routes } from '@postern/contracts';
import type { Ban } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { Actions, Badge, Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Cell, Table, TableRow, TimeCell } from '../../ui/table.tsx';
import type { Column } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Fault, faultOf } from '../account/index.ts';
import { AdminFault } from './admin-fault.tsx';
import { LineForm } from './line-form.tsx';
import { bansQuery } from './queries.ts';
import { useAdminChange } from './use-admin-change.ts';
import styles from './admin.module.css';

const LENGTHS = [
  ['1', '1 hour'],
  ['6', '6 hours'],
  ['24', '1 day'],
  ['72', '3 days'],
  ['168', '7 days'],
] as const;
type BanLength = (typeof LENGTHS)[number][0];

/** Networks that may not sign in for a while. */
export function BansPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(bansQuery);
  const active = data?.bans.filter(({ state }) => state === 'active') ?? [];
  const ended = data?.bans.filter(({ state }) => state !== 'active') ?? [];
  return (
    <Page
      wide
      title="Bans"
      lead="Networks whose sign-ins are paused, by Postern itself after many wrong tries, or by hand. Every ban ends by itself after at most 7 days; whoever is signed in stays signed in."
    >
      {isPending && <SkeletonRows count={4} />}
      <AdminFault error={error} />
      {data !== undefined && (
        <>
          <BanForm />
          <Section title="Paused now">
            {active.length === 0 ? (
              <p className={styles['minor']}>No network is paused.</p>
            ) : (
              <BanTable bans={active} />
            )}
          </Section>
          {ended.length > 0 && (
            <Section title="Ended in the last 30 days">
              <BanTable bans={ended} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function BanForm(): React.JSX.Element {
  const [network, setNetwork] = useState('');
  const [hours, setHours] = useState<BanLength>('24');
  const add = useAdminChange(
    () => call(routes.adminAddBan, { body: { network: network.trim(), hours: Number(hours) } }),
    () => {
      setNetwork('');
    },
  );
  return (
    <Section title="Pause a network">
      <LineForm
        action={add.isPending ? 'Pausing…' : 'Pause'}
        isHeld={add.isPending || network.trim() === ''}
        fault={fieldFault(add.error) ?? faultOf(add.error)}
        onSubmit={() => {
          add.mutate(undefined);
        }}
      >
        <div className={styles['grow']}>
          <TextField
            label="Network, such as 203.0.113.7 or 2001:db8:1::/48"
            autoComplete="off"
            required
            value={network}
            maxLength={64}
            onText={setNetwork}
          />
        </div>
        <SelectField label="For" value={hours} options={LENGTHS} onValue={setHours} />
      </LineForm>
    </Section>
  );
}

function fieldFault(error: Error | null): string | undefined {
  return error instanceof ApiProblem ? error.problem?.fields?.[0]?.message : undefined;
}

const COLUMNS: readonly Column[] = [
  { name: 'Network' },
  { name: 'Why' },
  { name: 'Since' },
  { name: 'Until' },
  { name: 'What can be done', isUnseen: true },
];

function BanTable({ bans }: { readonly bans: readonly Ban[] }): React.JSX.Element {
  return (
    <Table columns={COLUMNS}>
      {bans.map((ban) => (
        <BanRow key={ban.id} ban={ban} />
      ))}
    </Table>
  );
}

function BanRow({ ban }: { readonly ban: Ban }): React.JSX.Element {
  const [isExtending, setExtending] = useState(false);
  const lift = useAdminChange(() => call(routes.adminLiftBan, { params: { banId: ban.id } }));
  return (
    <TableRow
      head={
        <>
          {ban.network}
          <Fault error={lift.error} />
        </>
      }
    >
      <Cell label="Why">{ban.isManual ? 'By hand' : ban.evidence.join(', ') || 'Many wrong tries'}</Cell>
      <TimeCell label="Since" at={ban.startsAt} />
      {ban.liftedAt === undefined ? (
        <TimeCell label="Until" at={ban.expiresAt} />
      ) : (
        <Cell label="Until">
          <Badge>Lifted</Badge>
        </Cell>
      )}
      <Cell>
        {ban.state === 'active' && (
          <div className={styles['end']}>
            <Button
              look="quiet"
              aria-label={`Change end: ${ban.network}`}
              onClick={() => {
                setExtending(true);
              }}
            >
              Change end
            </Button>
            <Button
              look="quiet"
              isHeld={lift.isPending}
              aria-label={`Lift: ${ban.network}`}
              onClick={() => {
                lift.mutate(undefined);
              }}
            >
              Lift
            </Button>
          </div>
        )}
        {isExtending && (
          <ExtendDialog
            ban={ban}
            onClose={() => {
              setExtending(false);
            }}
          />
        )}
      </Cell>
    </TableRow>
  );
}

function ExtendDialog({
  ban,
  onClose,
}: {
  readonly ban: Ban;
  readonly onClose: () => void;
}): React.JSX.Element {
  const [hours, setHours] = useState<BanLength>('24');
  const extend = useAdminChange(
    () => call(routes.adminExtendBan, { params: { banId: ban.id }, body: { hours: Number(hours) } }),
    onClose,
  );
  return (
    <Dialog title={`When ${ban.network} may sign in again`} onClose={onClose}>
      <SelectField label="From now" value={hours} options={LENGTHS} onValue={setHours} />
      <Fault error={extend.error} />
      <Actions>
        <Button
          look="primary"
          isHeld={extend.isPending}
          onClick={() => {
            extend.mutate(undefined);
          }}
        >
          {extend.isPending ? 'Saving…' : 'Save'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Actions>
    </Dialog>
  );
}
