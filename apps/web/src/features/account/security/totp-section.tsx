import { routes } from '@postern/contracts';
import type { SecurityStatus, TotpCode, TotpSecret } from '@postern/contracts';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Badge, Section } from '../../../ui/section.tsx';
import { CodeForm } from '../code-form.tsx';
import { Fault } from '../fault.tsx';
import { useChange } from '../use-change.ts';
import { faultOf } from '../words.ts';
import { QrCode } from './qr-code.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import styles from './totp-section.module.css';

/** The authenticator app: its secret as a picture and as text, its first code, and its end. */
export function TotpSection({ status }: { readonly status: SecurityStatus }): React.JSX.Element {
  const [isRemoving, setRemoving] = useState(false);
  const [proposed, setProposed] = useState<TotpSecret>();
  const start = useChange(() => call(routes.proposeTotp), setProposed);
  const close = (): void => {
    setRemoving(false);
  };
  return (
    <Section
      title="Authenticator app"
      lead={<p>An app on your phone that shows a new code every 30 seconds, also without a network.</p>}
      aside={
        <>
          {status.totp && <Badge look="good">Set up</Badge>}
          {status.totp ? (
            <Button
              onClick={() => {
                setRemoving(true);
              }}
            >
              Remove…
            </Button>
          ) : (
            proposed === undefined && (
              <Button
                isHeld={start.isPending}
                onClick={() => {
                  start.mutate(undefined);
                }}
              >
                Set up
              </Button>
            )
          )}
        </>
      }
    >
      <Fault error={start.error} />
      {proposed !== undefined && !status.totp && (
        <Enrolment
          proposed={proposed}
          onEnd={() => {
            setProposed(undefined);
          }}
        />
      )}
      {isRemoving && (
        <RemovalDialog
          title="Remove the authenticator app?"
          action="Remove the app"
          remove={() => call(routes.removeTotp)}
          onClose={close}
        >
          Its codes do not work any more, and other browsers are signed out. Without a passkey the recovery
          codes end with it.
        </RemovalDialog>
      )}
    </Section>
  );
}

function Enrolment({
  proposed: { secret, uri },
  onEnd,
}: {
  readonly proposed: TotpSecret;
  readonly onEnd: () => void;
}): React.JSX.Element {
  const confirm = useChange((body: TotpCode) => call(routes.confirmTotp, { body }), onEnd);
  return (
    <div className={styles['enrolment']}>
      <QrCode text={uri} label="QR code for your authenticator app" />
      <div className={styles['steps']}>
        <p>Scan this with the app. Or type the secret:</p>
        <code className={styles['secret']}>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        <CodeForm
          label="Code that the app shows now"
          hint="Six digits. Other browsers are signed out."
          fault={faultOf(confirm.error)}
          isBusy={confirm.isPending}
          action="Confirm"
          onCode={(code) => {
            confirm.mutate({ code });
          }}
          onCancel={onEnd}
        />
      </div>
    </div>
  );
}
