import { routes } from '@postern/contracts';
import type { AdminUserPage } from '@postern/contracts';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { fullDate } from '../../lib/dates.ts';
import { AskButton } from '../../ui/ask-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Actions, Callout, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChangeButton, faultOf } from '../account/index.ts';
import { useAdminChange } from './use-admin-change.ts';

/** The end of somebody's account, with a week in which it can be called off. */
export function DeletionSection({ page }: { readonly page: AdminUserPage }): React.JSX.Element | null {
  const { user, isSelf, isLastAdministrator } = page;
  if (user.deleteAfter !== undefined) return user.disabled ? <WaitingDeletion page={page} /> : null;
  if (isSelf || isLastAdministrator) return null;
  return (
    <Section
      title="Delete the account"
      lead={
        <p>
          Closes it at once and deletes everything kept about the person after seven days; until then it can
          be called off. Their mail stays with their mail providers.
        </p>
      }
    >
      <Actions>
        <AskButton ask={(close) => <DeletionDialog page={page} onClose={close} />}>
          Delete the account…
        </AskButton>
      </Actions>
    </Section>
  );
}

function WaitingDeletion({ page: { user } }: { readonly page: AdminUserPage }): React.JSX.Element {
  const keep = useAdminChange(() => call(routes.adminKeepUser, { params: { userId: user.id } }));
  return (
    <Section
      title="This account is to be deleted"
      lead={
        <p>
          {user.deleteAfter === undefined ? 'Soon' : `On ${fullDate(user.deleteAfter)}`} everything kept about
          the person goes. Called off, the account stays closed until you open it.
        </p>
      }
    >
      <ChangeButton change={keep} words="Call the deletion off" />
    </Section>
  );
}

function DeletionDialog({
  page: { user },
  onClose,
}: {
  readonly page: AdminUserPage;
  readonly onClose: () => void;
}): React.JSX.Element {
  const [email, setEmail] = useState('');
  const remove = useAdminChange(
    () => call(routes.adminDeleteUser, { params: { userId: user.id }, body: { email } }),
    onClose,
  );
  const fault = faultOf(remove.error);
  return (
    <Dialog title={`Delete ${user.email}?`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate(undefined);
        }}
      >
        <p>
          The account is closed now. In seven days its mailboxes, verdicts, tokens and settings are gone for
          good; entries of the audit log stay, under a number.
        </p>
        <TextField
          label="Type the address of the account"
          type="email"
          autoComplete="off"
          data-autofocus
          value={email}
          onText={setEmail}
        />
        {fault !== undefined && <Callout look="caution">{fault}</Callout>}
        <Actions>
          <Button type="submit" look="danger" isHeld={remove.isPending}>
            Delete in seven days
          </Button>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
