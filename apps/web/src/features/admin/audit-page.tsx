import { AUDIT_GROUPS } from '@postern/contracts';
import type { AuditGroup } from '@postern/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AdminFault } from './admin-fault.tsx';
import { AuditProof } from './audit-proof.tsx';
import { AuditTable } from './audit-table.tsx';
import { dayEnd, dayStart } from './days.ts';
import { auditQuery, userQuery } from './queries.ts';
import type { AuditSelection } from './queries.ts';
import styles from './admin.module.css';

const GROUP_WORDS: Readonly<Record<AuditGroup, string>> = {
  'sign-in': 'Sign-ins',
  factors: 'Passwords and second factors',
  sessions: 'Sessions and browsers',
  account: 'Accounts',
  tokens: 'API tokens',
  mailboxes: 'Mailboxes',
  administration: 'Administration',
  bans: 'Bans',
  mail: 'Outgoing mail',
  system: 'System',
};

const GROUPS: readonly (readonly [AuditGroup | '', string])[] = [
  ['', 'Everything'],
  ...AUDIT_GROUPS.map((group) => [group, GROUP_WORDS[group]] as const),
];

/** What happened on the whole site. It can be read, checked and taken along; nothing here changes it. */
export function AuditPage(): React.JSX.Element {
  const { person } = useSearch({ from: '/settings/admin/audit' });
  const [group, setGroup] = useState<AuditGroup | ''>('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const selection: AuditSelection = {
    group: group === '' ? undefined : group,
    userId: person,
    from: dayStart(from),
    to: dayEnd(to),
  };
  const list = useInfiniteQuery(auditQuery(selection));
  const { data, error, isPending } = list;
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page
      wide
      title="Audit log"
      lead="Each row is bound to all before it: a row that is changed, removed or put in is found. Rows are kept for 400 days; people are numbers and masked addresses in them."
    >
      <AdminFault error={error} />
      {error === null && (
        <>
          <AuditProof selection={selection} />
          <div className={styles['tools']}>
            <SelectField label="Show" value={group} options={GROUPS} onValue={setGroup} />
            <TextField label="From" type="date" value={from} onText={setFrom} />
            <TextField label="To" type="date" value={to} onText={setTo} />
            {person !== undefined && <PersonFilter userId={person} />}
          </div>
        </>
      )}
      {isPending && <SkeletonRows count={8} />}
      {data !== undefined && entries.length === 0 && (
        <Notice title="Nothing found">Nothing of this kind happened in this time.</Notice>
      )}
      {entries.length > 0 && <AuditTable entries={entries} />}
      <LoadMore list={list} words="Show older" />
    </Page>
  );
}

function PersonFilter({ userId }: { readonly userId: string }): React.JSX.Element {
  const { data } = useQuery(userQuery(userId));
  const navigate = useNavigate();
  return (
    <Button
      onClick={() => {
        void navigate({ to: '/settings/admin/audit', search: {} });
      }}
    >
      Only {data?.user.email ?? 'one account'}: show everybody
    </Button>
  );
}
