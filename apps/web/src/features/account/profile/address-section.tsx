import { routes } from '@postern/contracts';
import type { Profile } from '@postern/contracts';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { fullDate } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout, Row, Section } from '../../../ui/section.tsx';
import styles from '../account.module.css';
import { MailedProof } from '../mailed-proof.tsx';

/** The address one signs in with, and how it is changed. */
export function AddressSection({ profile }: { readonly profile: Profile }): React.JSX.Element {
  const [isChanging, setChanging] = useState(false);
  const [isChanged, setChanged] = useState(
    () => new URLSearchParams(window.location.search).get('changed') === 'address',
  );
  return (
    <Section
      title="Sign-in address"
      lead={<p>Sign-in mails and notices go there. It need not be one of your mailboxes here.</p>}
    >
      <Row
        title={profile.email}
        actions={
          !isChanging && (
            <Button
              onClick={() => {
                setChanging(true);
                setChanged(false);
              }}
            >
              Change…
            </Button>
          )
        }
      />
      {isChanged && <Callout look="good">Your address is changed. Other browsers were signed out.</Callout>}
      {isChanging && (
        <MailedProof
          label="New address"
          hint="It gets a code. Your present address gets a notice, and can take the change back for 72 hours."
          codeHint={(address) =>
            `Sent to ${address}, if it can be used. The mail has a link too; either works for an hour.`
          }
          action="Change the address"
          start={(body) => call(routes.startEmailChange, { body })}
          confirm={(body) => call(routes.confirmEmailChange, { body })}
          onDone={() => {
            setChanging(false);
            setChanged(true);
          }}
          onCancel={() => {
            setChanging(false);
          }}
        />
      )}
      {profile.undoableUntil !== undefined && (
        <p className={styles['since']}>
          The former address can take the change back until {fullDate(profile.undoableUntil)}.
        </p>
      )}
    </Section>
  );
}
