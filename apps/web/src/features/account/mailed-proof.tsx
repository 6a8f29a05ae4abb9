import type { MailedCode, MailedCodeAnswer, NewAddress } from '@postern/contracts';
import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import { CodeForm } from './code-form.tsx';
import { ShortForm } from './short-form.tsx';
import { useChange } from './use-change.ts';
import { faultOf } from './words.ts';

export interface MailedProofProps {
  readonly label: string;
  readonly hint: string;
  /** Below the field for the code; the address is masked. */
  readonly codeHint: (maskedAddress: string) => string;
  readonly action: string;
  readonly start: (address: NewAddress) => Promise<MailedCode>;
  readonly confirm: (answer: MailedCodeAnswer) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks for an address, and then for the code that was mailed there. */
export function MailedProof({
  label,
  hint,
  codeHint,
  action,
  start,
  confirm,
  onDone,
  onCancel,
}: MailedProofProps): React.JSX.Element {
  const [email, setEmail] = useState('');
  const sending = useChange(start);
  const proof = useChange(confirm, onDone);
  if (sending.data !== undefined) {
    const { cid, maskedAddress } = sending.data;
    return (
      <CodeForm
        label="Code from the mail"
        hint={codeHint(maskedAddress)}
        fault={faultOf(proof.error)}
        isBusy={proof.isPending}
        action={action}
        onCode={(code) => {
          proof.mutate({ cid, code });
        }}
        onCancel={onCancel}
      />
    );
  }
  return (
    <ShortForm
      action="Send the code"
      isBusy={sending.isPending}
      onSubmit={() => {
        sending.mutate({ email });
      }}
      onCancel={onCancel}
    >
      <TextField
        label={label}
        type="email"
        required
        autoFocus
        autoComplete="email"
        value={email}
        hint={hint}
        fault={faultOf(sending.error)}
        onText={setEmail}
      />
    </ShortForm>
  );
}
