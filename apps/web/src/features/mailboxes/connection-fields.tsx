import { SECURITIES } from '@postern/contracts';
import type { Security } from '@postern/contracts';
import { useId } from 'react';
import type { ConnectionDraft } from './connection-draft.ts';
import { Field } from './field.tsx';
import styles from './mailboxes.module.css';

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
  const id = useId();
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
      <div className={`${styles['field'] ?? ''} ${styles['third'] ?? ''}`}>
        <label htmlFor={id}>Security</label>
        <select
          id={id}
          value={draft.security}
          onChange={(event) => {
            onChange({ security: SECURITIES.find((name) => name === event.target.value) ?? 'tls' });
          }}
        >
          {SECURITIES.map((name) => (
            <option key={name} value={name}>
              {SECURITY_WORDS[name]}
            </option>
          ))}
        </select>
      </div>
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
