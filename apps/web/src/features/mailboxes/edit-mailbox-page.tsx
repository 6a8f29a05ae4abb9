import { MAILBOX_COLOURS, routes } from '@postern/contracts';
import type { Mailbox, MailboxChange } from '@postern/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call, wordsOf } from '../../api/client.ts';
import { listingKey, mailboxesQuery } from '../../api/queries.ts';
import { AskButton } from '../../ui/ask-button.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { MailboxChip } from '../../ui/mailbox-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { faultOf, useStepUp } from '../account/index.ts';
import { draftOf } from './connection-draft.ts';
import { ServerFields } from './connection-fields.tsx';
import { Field } from './field.tsx';
import styles from './mailboxes.module.css';
import { TestResult } from './test-result.tsx';

export function EditMailboxPage(): React.JSX.Element {
  const { mailboxId } = useParams({ from: '/settings/mailboxes/$mailboxId' });
  const { data, isPending } = useQuery(mailboxesQuery);
  const mailbox = data?.find(({ id }) => id === mailboxId);
  if (mailbox === undefined) {
    return (
      <Page title="Mailbox" back="/settings/mailboxes">
        {isPending ? null : <Notice title="There is no such mailbox" />}
      </Page>
    );
  }
  return (
    <Page title={mailbox.name} back="/settings/mailboxes" lead={mailbox.address}>
      <EditForm key={mailbox.id} mailbox={mailbox} />
      <Removal mailbox={mailbox} />
    </Page>
  );
}

function EditForm({ mailbox }: { readonly mailbox: Mailbox }): React.JSX.Element {
  const client = useQueryClient();
  const { guarded } = useStepUp();
  const params = { mailboxId: mailbox.id };
  const [draft, setDraft] = useState(() => draftOf(mailbox));
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: mailboxesQuery.queryKey });
    void client.invalidateQueries({ queryKey: listingKey });
  };
  const save = useMutation({
    mutationFn: (body: MailboxChange) => guarded(() => call(routes.changeMailbox, { params, body })),
    onSuccess: refresh,
  });
  const test = useMutation({ mutationFn: () => call(routes.testMailbox, { params }), onSettled: refresh });
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part });
  };
  const submit = (): void => {
    const { name, host, port, security, username, password, group, colour } = draft;
    save.mutate({
      name,
      host,
      port: Number(port),
      security,
      username,
      group,
      ...(password === '' ? {} : { password }),
      ...(colour === undefined ? {} : { colour }),
    });
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Name in Postern"
        width="half"
        required
        maxLength={120}
        value={draft.name}
        onText={(name) => {
          change({ name });
        }}
      />
      <Field
        label="Group"
        width="half"
        maxLength={60}
        value={draft.group}
        onText={(group) => {
          change({ group });
        }}
      />
      <fieldset className={styles['colours']}>
        <legend>Colour</legend>
        {MAILBOX_COLOURS.map((colour) => (
          <label key={colour} className={styles['colour']} title={colour}>
            <input
              type="radio"
              name="colour"
              aria-label={colour}
              checked={draft.colour === colour}
              onChange={() => {
                change({ colour });
              }}
            />
            <MailboxChip colour={colour} />
          </label>
        ))}
      </fieldset>
      <ServerFields draft={draft} onChange={change} />
      <Field
        label="New app password"
        type="password"
        autoComplete="off"
        value={draft.password}
        hint="Leave empty to keep the one that is saved. Another server needs it typed again."
        onText={(password) => {
          change({ password });
        }}
      />
      {faultOf(save.error) !== undefined && (
        <p className={styles['result']} data-ok="false" role="alert">
          {wordsOf(save.error)}
        </p>
      )}
      {test.data !== undefined && <TestResult result={test.data} />}
      <div className={styles['actions']}>
        <Button look="primary" type="submit" isHeld={save.isPending}>
          {save.isPending ? 'Saving…' : save.isSuccess ? 'Saved' : 'Save'}
        </Button>
        <Button
          isHeld={test.isPending}
          onClick={() => {
            test.mutate();
          }}
        >
          {test.isPending ? 'Trying…' : 'Test the connection'}
        </Button>
        <Button
          look="quiet"
          isHeld={save.isPending}
          onClick={() => {
            save.mutate({ enabled: !mailbox.enabled });
          }}
        >
          {mailbox.enabled ? 'Switch off' : 'Switch on'}
        </Button>
      </div>
    </form>
  );
}

function Removal({ mailbox }: { readonly mailbox: Mailbox }): React.JSX.Element {
  return (
    <section className={styles['danger']}>
      <p>
        Disconnecting forgets the password and everything kept about this mailbox. The mail on its server
        stays.
      </p>
      <AskButton ask={(close) => <RemovalDialog mailbox={mailbox} onClose={close} />}>Disconnect…</AskButton>
    </section>
  );
}

function RemovalDialog({
  mailbox,
  onClose,
}: {
  readonly mailbox: Mailbox;
  readonly onClose: () => void;
}): React.JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => call(routes.removeMailbox, { params: { mailboxId: mailbox.id } }),
    onSuccess: async () => {
      await client.invalidateQueries();
      void navigate({ to: '/settings/mailboxes' });
    },
  });
  return (
    <ConfirmDialog
      title={`Disconnect ${mailbox.name}?`}
      action="Disconnect"
      isBusy={remove.isPending}
      fault={faultOf(remove.error)}
      onConfirm={() => {
        remove.mutate();
      }}
      onClose={onClose}
    >
      The mail on its server stays as it is. You can connect it again at any time.
    </ConfirmDialog>
  );
}
