import { routes } from '@postern/contracts';
import type { SecurityStatus } from '@postern/contracts';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Badge, Section } from '../../../ui/section.tsx';
import { Fault } from '../fault.tsx';
import { useChange } from '../use-change.ts';
import styles from './recovery-section.module.css';

/** Fewer than this, and it is time for new ones. */
const FEW = 4;

/** Codes for the day the phone is lost. Shown once. */
export function RecoverySection({ status }: { readonly status: SecurityStatus }): React.JSX.Element {
  const [codes, setCodes] = useState<readonly string[]>();
  const make = useChange(
    () => call(routes.makeRecoveryCodes),
    (made) => {
      setCodes(made.codes);
    },
  );
  const canHave = status.totp || status.passkeys.length > 0;
  const { recoveryCodesLeft: left } = status;
  return (
    <Section
      title="Recovery codes"
      lead={
        <p>
          For the day your phone or key is lost. Each works once, in the place of the second factor. Keep them
          on paper or in a password manager.
        </p>
      }
      aside={
        <>
          {canHave && (
            <Badge look={left < FEW ? 'caution' : 'good'}>
              {left === 0 ? 'None' : `${String(left)} left`}
            </Badge>
          )}
          <Button
            isHeld={!canHave || make.isPending}
            onClick={() => {
              make.mutate(undefined);
            }}
          >
            {left === 0 ? 'Make codes' : 'Make new codes'}
          </Button>
        </>
      }
    >
      {!canHave && <p>They stand beside a passkey or an authenticator app. Set up one of these first.</p>}
      <Fault error={make.error} />
      {codes !== undefined && (
        <ShownCodes
          codes={codes}
          onDone={() => {
            setCodes(undefined);
          }}
        />
      )}
    </Section>
  );
}

function ShownCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}): React.JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const text = `Recovery codes of ${window.location.host}\nEach works once.\n\n${codes.join('\n')}\n`;
  return (
    <div className={styles['shown']} data-print>
      <p role="status">
        <strong>These are shown this once.</strong> Earlier codes do not work any more.
      </p>
      <ol className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Actions>
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => {
              setCopied(true);
            });
          }}
        >
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        <Button
          onClick={() => {
            saveText(text);
          }}
        >
          Download
        </Button>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          Print
        </Button>
        <Button look="primary" onClick={onDone}>
          I have kept them
        </Button>
      </Actions>
    </div>
  );
}

function saveText(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'postern-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(url);
}
