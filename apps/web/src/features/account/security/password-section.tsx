import { routes } from '@postern/contracts';
import type { PasswordChange, PasswordStatus } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call, wordsOf } from '../../../api/client.ts';
import { fullDate } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { Badge, Callout, Section } from '../../../ui/section.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../account.module.css';
import { passwordQuery } from '../queries.ts';
import { ShortForm } from '../short-form.tsx';
import { useChange } from '../use-change.ts';
import { faultOf } from '../words.ts';
import { RemovalDialog } from './removal-dialog.tsx';
import { StrengthMeter } from './strength-meter.tsx';

/** A password, for who wants one: set, changed, removed. */
export function PasswordSection(): React.JSX.Element {
  const { data, error } = useQuery(passwordQuery);
  const [mode, setMode] = useState<'set' | 'remove'>();
  const close = (): void => {
    setMode(undefined);
  };
  return (
    <Section
      title="Password"
      lead={
        <p>
          You need none: mail and passkeys sign in without one. With one you can sign in where no mail reaches
          you.
        </p>
      }
      aside={
        data !== undefined &&
        mode !== 'set' && (
          <>
            {data.isSet && <Badge>Set</Badge>}
            <Button
              onClick={() => {
                setMode('set');
              }}
            >
              {data.isSet ? 'Change…' : 'Set a password…'}
            </Button>
            {data.isSet && (
              <Button
                look="quiet"
                onClick={() => {
                  setMode('remove');
                }}
              >
                Remove…
              </Button>
            )}
          </>
        )
      }
    >
      {error !== null && <Callout look="caution">{wordsOf(error)}</Callout>}
      {data?.changedAt !== undefined && data.isSet && mode !== 'set' && (
        <p className={styles['since']}>Last changed {fullDate(data.changedAt)}</p>
      )}
      {data !== undefined && mode === 'set' && <SetPassword status={data} onEnd={close} />}
      {mode === 'remove' && (
        <RemovalDialog
          title="Remove the password?"
          action="Remove the password"
          remove={() => call(routes.removePassword)}
          onClose={close}
        >
          You sign in by mail or with a passkey from then on. Other browsers are signed out.
        </RemovalDialog>
      )}
    </Section>
  );
}

function SetPassword({
  status: { minimumLength, minimumLengthWithFactor },
  onEnd,
}: {
  readonly status: PasswordStatus;
  readonly onEnd: () => void;
}): React.JSX.Element {
  const [typed, setTyped] = useState('');
  const settled = useDeferredValue(typed);
  const change = useChange((body: PasswordChange) => call(routes.changePassword, { body }), onEnd);
  return (
    <ShortForm
      action="Save the password"
      isBusy={change.isPending}
      onSubmit={() => {
        change.mutate({ newPassword: typed });
      }}
      onCancel={onEnd}
    >
      <TextField
        label="New password"
        type="password"
        required
        autoFocus
        autoComplete="new-password"
        value={typed}
        hint={`At least ${String(minimumLength)} characters${minimumLength > minimumLengthWithFactor ? `, or ${String(minimumLengthWithFactor)} beside a second factor` : ''}. Other browsers are signed out.`}
        fault={faultOf(change.error)}
        onText={setTyped}
      />
      <StrengthMeter password={settled} />
    </ShortForm>
  );
}
