import { routes } from '@postern/contracts';
import type { AdminUserPage } from '@postern/contracts';
import { call } from '../../api/client.ts';
import { AskButton } from '../../ui/ask-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Actions, Section } from '../../ui/section.tsx';
import { ChangeButton, faultOf } from '../account/index.ts';
import { useAdminChange } from './use-admin-change.ts';
import styles from './admin.module.css';

/** Closing an account, and opening it again. */
export function AccessSection({ page }: { readonly page: AdminUserPage }): React.JSX.Element {
  const { user, isLastAdministrator, isSelf } = page;
  const open = useAdminChange(() => call(routes.adminEnableUser, { params: { userId: user.id } }));
  if (user.disabled) {
    return (
      <Section
        title="This account is closed"
        lead={<p>Nobody can sign in to it, its tokens have ended, and its mailboxes are not connected to.</p>}
      >
        <ChangeButton change={open} words="Open the account" busyWords="Opening…" />
      </Section>
    );
  }
  return (
    <Section
      title="Close the account"
      lead={
        <p>
          Ends its sessions, API tokens and mail connections at once, and keeps everybody out until it is
          opened again. Nothing is deleted; the person is told by mail.
        </p>
      }
    >
      <Actions>
        <AskButton
          disabled={isLastAdministrator || isSelf}
          ask={(close) => <ClosingDialog user={user} onClose={close} />}
        >
          Close the account…
        </AskButton>
      </Actions>
      {(isSelf || isLastAdministrator) && (
        <p className={styles['minor']}>
          {isSelf ? 'This is your own account.' : 'Nobody else can administer.'}
        </p>
      )}
    </Section>
  );
}

function ClosingDialog({
  user,
  onClose,
}: {
  readonly user: AdminUserPage['user'];
  readonly onClose: () => void;
}): React.JSX.Element {
  const close = useAdminChange(() => call(routes.adminDisableUser, { params: { userId: user.id } }), onClose);
  return (
    <ConfirmDialog
      title={`Close ${user.email}?`}
      action="Close the account"
      busyAction="Closing…"
      isBusy={close.isPending}
      fault={faultOf(close.error)}
      focus="action"
      onConfirm={() => {
        close.mutate(undefined);
      }}
      onClose={onClose}
    >
      Whoever is signed in with it is signed out within a second, programs with its tokens are refused, and
      Postern lets go of its mailboxes. You can open it again at any time; ended sessions and tokens do not
      come back.
    </ConfirmDialog>
  );
}
