import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import { ShortForm } from './short-form.tsx';

export interface CodeFormProps {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly isBusy: boolean;
  readonly action: string;
  readonly onCode: (code: string) => void;
  readonly onCancel?: () => void;
}

/** Asks for a code that came by mail or is shown by an app. */
export function CodeForm({
  label,
  hint,
  fault,
  isBusy,
  action,
  onCode,
  onCancel,
}: CodeFormProps): React.JSX.Element {
  const [code, setCode] = useState('');
  return (
    <ShortForm
      action={action}
      isBusy={isBusy}
      onSubmit={() => {
        onCode(code);
      }}
      onCancel={onCancel}
    >
      <TextField
        label={label}
        hint={hint}
        fault={fault}
        required
        autoFocus
        autoComplete="one-time-code"
        value={code}
        onText={setCode}
      />
    </ShortForm>
  );
}
