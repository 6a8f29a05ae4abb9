import { routes } from '@postern/contracts';
import { useMutation } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { call, leaveAfter } from '../../../api/client.ts';
import { AskButton } from '../../../ui/ask-button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Actions, Section } from '../../../ui/section.tsx';
import { faultOf } from '../words.ts';

/** Where the page goes after everything was locked. */
const LOCKED_PAGE = '/account/locked';

/** X10: for a bad day, one button. */
export function PanicSection(): React.JSX.Element {
  return (
    <Section
      title="If somebody else is in"
      lead={
        <p>
          Ends every session and API token and closes every connection to your mail servers, at once. You sign
          in again afterwards; your mailboxes and settings stay.
        </p>
      }
    >
      <Actions>
        <AskButton
          look="danger"
          icon={<LockKeyhole size={16} aria-hidden />}
          ask={(close) => <PanicDialog onClose={close} />}
        >
          Sign out everywhere and lock
        </AskButton>
      </Actions>
    </Section>
  );
}

/** Asks once, since everybody has to sign in again; wants no step-up, since it must work on a bad day. */
export function PanicDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const lock = useMutation({
    mutationFn: () => leaveAfter(() => call(routes.panic), LOCKED_PAGE),
  });
  return (
    <ConfirmDialog
      title="Lock everything now?"
      action="Lock everything"
      busyAction="Locking…"
      isBusy={lock.isPending}
      fault={faultOf(lock.error)}
      focus="action"
      onConfirm={() => {
        lock.mutate();
      }}
      onClose={onClose}
    >
      All browsers and programs are signed out, this one too. New mail is not checked until you sign in again.
    </ConfirmDialog>
  );
}
