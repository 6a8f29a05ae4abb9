import { routes } from '@postern/contracts';
import type { StepUpAnswer, StepUpMethod, StepUpWays } from '@postern/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { call, leaveAfter } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Actions } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CodeForm } from '../code-form.tsx';
import { Fault } from '../fault.tsx';
import { askPasskey } from '../security/webauthn.ts';
import { ShortForm } from '../short-form.tsx';
import { faultOf } from '../words.ts';
import styles from './step-up-dialog.module.css';

interface StepUpDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks whether it is you, in whichever way this person has. */
export function StepUpDialog({ onDone, onClose }: StepUpDialogProps): React.JSX.Element {
  const { data: ways, error } = useQuery({
    queryKey: ['step-up'],
    queryFn: ({ signal }) => call(routes.stepUpWays, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title="Is it you?" onClose={onClose}>
      <Fault error={error} />
      {ways === undefined ? (
        error === null && <SkeletonRows count={2} />
      ) : (
        <Ways ways={ways} onDone={onDone} />
      )}
    </Dialog>
  );
}

const NAMES: Readonly<Record<StepUpMethod, string>> = {
  passkey: 'Use a passkey',
  totp: 'Use the authenticator app',
  recovery: 'Use a recovery code',
  password: 'Use the password',
  mail: 'Have a code mailed',
};

function Ways({
  ways,
  onDone,
}: {
  readonly ways: StepUpWays;
  readonly onDone: () => void;
}): React.JSX.Element {
  const [method, setMethod] = useState(ways.methods[0]);
  return (
    <>
      <p className={styles['lead']}>
        This changes who can get into your account. Confirm once; it holds for ten minutes.
      </p>
      {method === undefined && <SignInAgain />}
      {method === 'passkey' && <WithPasskey onDone={onDone} />}
      {method === 'mail' && <WithMail address={ways.outsideAddress ?? ''} onDone={onDone} />}
      {(method === 'totp' || method === 'recovery' || method === 'password') && (
        <WithTyped key={method} method={method} onDone={onDone} />
      )}
      {ways.methods.length > 1 && (
        <div className={styles['others']}>
          {ways.methods
            .filter((other) => other !== method)
            .map((other) => (
              <Button
                key={other}
                look="quiet"
                onClick={() => {
                  setMethod(other);
                }}
              >
                {NAMES[other]}
              </Button>
            ))}
        </div>
      )}
      {ways.advice.map((advice) => (
        <p key={advice} className={styles['advice']}>
          {advice}
        </p>
      ))}
    </>
  );
}

/** One press, for which nothing is typed. */
function Press({
  step,
  words,
  busyWords = words,
  icon,
}: {
  readonly step: UseMutationResult<unknown, Error, void>;
  readonly words: string;
  readonly busyWords?: string;
  readonly icon?: ReactNode;
}): React.JSX.Element {
  return (
    <>
      <Fault error={step.error} />
      <Actions>
        <Button
          look="primary"
          autoFocus
          icon={icon}
          isHeld={step.isPending}
          onClick={() => {
            step.mutate();
          }}
        >
          {step.isPending ? busyWords : words}
        </Button>
      </Actions>
    </>
  );
}

/** For who has nothing to confirm with: a fresh sign-in proves the same. */
function SignInAgain(): React.JSX.Element {
  const again = useMutation({
    mutationFn: () => {
      const { pathname, search } = window.location;
      const next = encodeURIComponent(pathname + search);
      return leaveAfter(() => call(routes.signOut), `/sign-in?next=${next}`);
    },
  });
  return (
    <>
      <p>
        There is nothing here yet to confirm with. Sign in again: for ten minutes after that you can change
        this.
      </p>
      <Press step={again} words="Sign in again" />
    </>
  );
}

function WithPasskey({ onDone }: { readonly onDone: () => void }): React.JSX.Element {
  const confirm = useMutation({
    mutationFn: async () => {
      const { options } = await call(routes.stepUpPasskeyOptions);
      await call(routes.stepUpPasskey, { body: { response: await askPasskey(options) } });
    },
    onSuccess: onDone,
  });
  return (
    <Press
      step={confirm}
      words="Use a passkey"
      busyWords="Waiting for your passkey…"
      icon={<Fingerprint size={16} aria-hidden />}
    />
  );
}

const FIELDS = {
  totp: {
    label: 'Code of the authenticator app',
    hint: 'Six digits.',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    type: 'text',
  },
  recovery: {
    label: 'Recovery code',
    hint: 'Each works once.',
    inputMode: 'text',
    autoComplete: 'off',
    type: 'text',
  },
  password: {
    label: 'Password',
    hint: undefined,
    inputMode: 'text',
    autoComplete: 'current-password',
    type: 'password',
  },
} as const;

function WithTyped({
  method,
  onDone,
}: {
  readonly method: keyof typeof FIELDS;
  readonly onDone: () => void;
}): React.JSX.Element {
  const [typed, setTyped] = useState('');
  const { hint, ...field } = FIELDS[method];
  const confirm = useAnswer(onDone);
  return (
    <ShortForm
      action="Confirm"
      isBusy={confirm.isPending}
      onSubmit={() => {
        confirm.mutate(method === 'password' ? { method, password: typed } : { method, code: typed });
      }}
    >
      <TextField
        {...field}
        required
        autoFocus
        value={typed}
        hint={hint}
        fault={faultOf(confirm.error)}
        onText={setTyped}
      />
    </ShortForm>
  );
}

function WithMail({
  address,
  onDone,
}: {
  readonly address: string;
  readonly onDone: () => void;
}): React.JSX.Element {
  const send = useMutation({ mutationFn: () => call(routes.stepUpMail) });
  const confirm = useAnswer(onDone);
  if (send.data === undefined) {
    return (
      <>
        <p>A code goes to {address}.</p>
        <Press step={send} words="Send the code" busyWords="Sending…" />
      </>
    );
  }
  const { cid, maskedAddress } = send.data;
  return (
    <CodeForm
      label="Code from the mail"
      hint={`Sent to ${maskedAddress}. It works for ten minutes.`}
      fault={faultOf(confirm.error)}
      isBusy={confirm.isPending}
      action="Confirm"
      onCode={(code) => {
        confirm.mutate({ method: 'mail', cid, code });
      }}
    />
  );
}

function useAnswer(onDone: () => void): UseMutationResult<unknown, Error, StepUpAnswer> {
  return useMutation({ mutationFn: (body) => call(routes.stepUp, { body }), onSuccess: onDone });
}
