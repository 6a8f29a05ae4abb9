import { SECURITIES } from '@postern/contracts';
import type { Security } from '@postern/contracts';
import { SelectField } from '../../ui/select-field.tsx';
import type { ConnectionDraft } from './connection-draft.ts';
import { Field, Place } from './field.tsx';

export interface ConnectionFieldsProps {
  readonly draft: ConnectionDraft;
  readonly onChange: (change: Partial<ConnectionDraft>) => void;
}

const SECURITY_WORDS: Readonly<Record<Security, string>> = {
  tls: 'TLS (recommended)',
  starttls: 'STARTTLS',
  none: 'None, on this machine only',
};

/** Server settings, for those whose provider Postern does not know. */
export function ServerFields({ draft, onChange }: ConnectionFieldsProps): React.JSX.Element {
  return (
    <>
      <Field
        label="IMAP server"
        width="third"
        required
        value={draft.host}
        onText={(host) => {
          onChange({ host });
        }}
      />
      <Field
        label="Port"
        width="third"
        required
        inputMode="numeric"
        pattern="[0-9]{1,5}"
        value={draft.port}
        onText={(port) => {
          onChange({ port });
        }}
      />
      <Place width="third">
        <SelectField
          label="Security"
          value={draft.security}
          options={SECURITIES.map((name) => [name, SECURITY_WORDS[name]])}
          onValue={(security) => {
            onChange({ security });
          }}
        />
      </Place>
      <Field
        label="User name"
        value={draft.username}
        placeholder={draft.address}
        hint="Only where it differs from the address."
        onText={(username) => {
          onChange({ username });
        }}
      />
    </>
  );
}
