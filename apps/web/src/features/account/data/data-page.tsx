import { routes } from '@postern/contracts';
import type { Limit } from '@postern/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { addressOf, call, wordsOf } from '../../../api/client.ts';
import { fullDate } from '../../../lib/dates.ts';
import { AskButton } from '../../../ui/ask-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Page } from '../../../ui/page.tsx';
import { Actions, Callout, Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Fault } from '../fault.tsx';
import { profileQuery, usageQuery } from '../queries.ts';
import { useStepUp } from '../step-up/step-up.ts';
import { useChange } from '../use-change.ts';
import { faultOf } from '../words.ts';
import styles from './data-page.module.css';
import { KeepAccount } from './keep-account.tsx';

/** Limits, the download of everything, and the end of the account. */
export function DataPage(): React.JSX.Element {
  return (
    <Page title="Your data">
      <LimitsSection />
      <DownloadSection />
      <DeletionSection />
    </Page>
  );
}

function LimitsSection(): React.JSX.Element {
  const { data, error, isPending } = useQuery(usageQuery);
  return (
    <Section title="Limits">
      {isPending && <SkeletonRows count={3} />}
      {error !== null && <Callout look="caution">{wordsOf(error)}</Callout>}
      <ul className={styles['limits']}>
        {data?.limits.map((limit) => (
          <LimitRow key={limit.name} limit={limit} />
        ))}
      </ul>
    </Section>
  );
}

function LimitRow({ limit: { name, used, limit, note } }: { readonly limit: Limit }): React.JSX.Element {
  const words = limit === undefined ? `${String(used)}, no limit` : `${String(used)} of ${String(limit)}`;
  return (
    <li className={styles['limit']}>
      <strong>{name}</strong>
      <span className={styles['count']}>{words}</span>
      {limit !== undefined && <Meter label={`${name}: ${words}`} value={used} max={limit} />}
      <p>{note}</p>
    </li>
  );
}

function DownloadSection(): React.JSX.Element {
  const { confirm } = useStepUp();
  const download = useMutation({
    mutationFn: async () => {
      await confirm();
      const link = document.createElement('a');
      link.href = addressOf(routes.exportData);
      link.download = '';
      link.click();
    },
  });
  return (
    <Section
      title="Download"
      lead={
        <p>
          Everything that is stored about you, as one JSON file. Your mail is not in it: it is on your mail
          servers. Passwords and factors are left out.
        </p>
      }
    >
      <Fault error={download.error} />
      <Actions>
        <Button
          icon={<Download size={16} aria-hidden />}
          isHeld={download.isPending}
          onClick={() => {
            download.mutate();
          }}
        >
          Download everything
        </Button>
      </Actions>
    </Section>
  );
}

function DeletionSection(): React.JSX.Element {
  const { data: profile } = useQuery(profileQuery);
  if (profile?.deleteAfter !== undefined) return <WaitingDeletion deleteAfter={profile.deleteAfter} />;
  return (
    <Section
      title="Delete the account"
      lead={
        <p>
          Everything stored about you is deleted after seven days; until then you can call it off. Your mail
          stays on its servers.
        </p>
      }
    >
      <Actions>
        <AskButton ask={(close) => <DeletionDialog onClose={close} />}>Delete my account…</AskButton>
      </Actions>
    </Section>
  );
}

function DeletionDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const remove = useChange(() => call(routes.requestDeletion), onClose);
  return (
    <ConfirmDialog
      title="Delete your account?"
      action="Delete in seven days"
      refusal="Keep it"
      isBusy={remove.isPending}
      fault={faultOf(remove.error)}
      onConfirm={() => {
        remove.mutate(undefined);
      }}
      onClose={onClose}
    >
      The connections to your mail servers are closed now, and API tokens end. In seven days the account and
      everything stored about it are deleted. Sign in before that to call it off.
    </ConfirmDialog>
  );
}

function WaitingDeletion({ deleteAfter }: { readonly deleteAfter: string }): React.JSX.Element {
  return (
    <Section title="Delete the account">
      <Callout look="caution">
        <p>
          This account will be deleted on <strong>{fullDate(deleteAfter)}</strong>. No mail server is
          connected to until then.
        </p>
        <KeepAccount />
      </Callout>
    </Section>
  );
}
