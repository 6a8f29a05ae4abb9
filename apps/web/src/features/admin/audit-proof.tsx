import { routes } from '@postern/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Download, ShieldCheck } from 'lucide-react';
import { addressOf, call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Callout } from '../../ui/section.tsx';
import { Fault, useStepUp } from '../account/index.ts';
import { auditHeadQuery } from './queries.ts';
import type { AuditSelection } from './queries.ts';
import styles from './admin.module.css';

/** Whether the log is whole, and a way to take it along. */
export function AuditProof({ selection }: { readonly selection: AuditSelection }): React.JSX.Element {
  const { data: head } = useQuery(auditHeadQuery);
  const { confirm } = useStepUp();
  const check = useMutation({ mutationFn: () => call(routes.adminCheckAudit, { body: {} }) });
  const download = useMutation({
    mutationFn: async (format: 'csv' | 'jsonl') => {
      await confirm();
      const { group, userId, from, to } = selection;
      const route = format === 'csv' ? routes.adminAuditCsv : routes.adminAuditJsonLines;
      window.location.assign(addressOf(route, { query: { group, userId, from, to } }));
    },
  });
  return (
    <>
      <Actions>
        <Button
          icon={<ShieldCheck size={16} aria-hidden />}
          isHeld={check.isPending}
          onClick={() => {
            check.mutate();
          }}
        >
          {check.isPending ? 'Checking…' : 'Check the whole log'}
        </Button>
        <Button
          icon={<Download size={16} aria-hidden />}
          onClick={() => {
            download.mutate('jsonl');
          }}
        >
          Export as JSON Lines
        </Button>
        <Button
          icon={<Download size={16} aria-hidden />}
          onClick={() => {
            download.mutate('csv');
          }}
        >
          Export as CSV
        </Button>
      </Actions>
      <Fault error={download.error} />
      <Fault error={check.error} />
      {check.data?.outcome === 'intact' && (
        <Callout look="good">
          All {check.data.rows.toLocaleString()} rows follow from each other; none was changed, removed or put
          in.
        </Callout>
      )}
      {check.data?.outcome === 'broken' && (
        <Callout look="caution">
          <strong>The log is not whole.</strong> {check.data.message} What stands in earlier rows can be
          relied on. Keep a copy of the database as it is.
        </Callout>
      )}
      {head !== undefined && head.seq > 0 && (
        <p className={styles['minor']}>
          Newest row {head.seq.toLocaleString()}. Note its number and hash somewhere else, and rows cut off at
          the end will be noticed, too: <code className={styles['hash']}>{head.hash}</code>
        </p>
      )}
    </>
  );
}
