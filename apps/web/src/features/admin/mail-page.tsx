import { routes } from '@postern/contracts';
import type { OutgoingMailState } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { fullDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Callout, Section } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Cell, Table, TableRow, TimeCell } from '../../ui/table.tsx';
import type { Column } from '../../ui/table.tsx';
import { Fault } from '../account/index.ts';
import { AdminFault } from './admin-fault.tsx';
import { outgoingMailQuery } from './queries.ts';
import { useAdminChange } from './use-admin-change.ts';

/** The mails Postern itself sends, and whether they leave. */
export function OutgoingMailPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(outgoingMailQuery);
  return (
    <Page
      wide
      title="Outgoing mail"
      lead="Sign-in mails and notices. They wait sealed and are wiped once a server has taken them, or when their link has died. Who they are for is masked, and nothing of what they say can be seen."
    >
      {isPending && <SkeletonRows count={4} />}
      <AdminFault error={error} />
      {data !== undefined && <State state={data} />}
    </Page>
  );
}

function State({ state }: { readonly state: OutgoingMailState }): React.JSX.Element {
  const retry = useAdminChange(() => call(routes.adminRetryMail));
  const { transport, server, waiting, oldestAt, lastSentAt, sent, givenUp } = state;
  return (
    <>
      {transport === 'console' && (
        <Callout look="caution">
          No mail server is set (SMTP_URL): mails are printed on the console of the server, where only whoever
          runs it sees them.
        </Callout>
      )}
      <Facts
        facts={[
          ['Handed to', transport === 'console' ? 'The console' : server],
          ['Sent since the start', withDate(sent.toLocaleString(), ', the last one on', lastSentAt)],
          [
            'Given up since the start',
            givenUp === 0 ? 'None' : `${givenUp.toLocaleString()}: their links had died`,
          ],
          [
            'Waiting',
            withDate(waiting === 0 ? 'None' : waiting.toLocaleString(), ', the oldest since', oldestAt),
          ],
        ]}
      />
      {waiting > 0 && (
        <Section
          title="Waiting mails"
          aside={
            <Button
              isHeld={retry.isPending}
              onClick={() => {
                retry.mutate(undefined);
              }}
            >
              {retry.isPending ? 'Trying…' : 'Try all now'}
            </Button>
          }
        >
          <Fault error={retry.error} />
          <MailTable mails={state.mails} />
        </Section>
      )}
      {waiting === 0 && <Fault error={retry.error} />}
    </>
  );
}

function withDate(words: string, more: string, at: string | undefined): string {
  return at === undefined ? words : `${words}${more} ${fullDate(at)}`;
}

const COLUMNS: readonly Column[] = [
  { name: 'For' },
  { name: 'Since' },
  { name: 'Tries', isNumber: true },
  { name: 'Why it waits' },
  { name: 'Given up at' },
];

function MailTable({ mails }: { readonly mails: OutgoingMailState['mails'] }): React.JSX.Element {
  return (
    <Table columns={COLUMNS}>
      {mails.map((mail) => (
        <TableRow key={mail.id} head={mail.to}>
          <TimeCell label="Since" at={mail.createdAt} />
          <Cell label="Tries" kind="number">
            {mail.attempts}
          </Cell>
          <Cell label="Why it waits">{mail.lastError ?? 'It is about to be tried.'}</Cell>
          <TimeCell label="Given up at" at={mail.expiresAt} />
        </TableRow>
      ))}
    </Table>
  );
}
