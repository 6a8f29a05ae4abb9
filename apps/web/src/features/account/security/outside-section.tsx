import { routes } from '@postern/contracts';
import type { OutsideFault, SecurityStatus } from '@postern/contracts';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Badge, Row, Section } from '../../../ui/section.tsx';
import { MailedProof } from '../mailed-proof.tsx';
import { RemovalDialog } from './removal-dialog.tsx';

const FAULTS: Readonly<Record<OutsideFault, string>> = {
  connected_here:
    'This mailbox is connected here now, so whoever is in your account reads it: no code is sent there any more. Choose another one.',
  own_address: 'This is your sign-in address now: a code there proves nothing new. Choose another one.',
};

/** The weakest second factor: a mailbox that cannot be read here. */
export function OutsideSection({ status }: { readonly status: SecurityStatus }): React.JSX.Element {
  const [mode, setMode] = useState<'set' | 'remove'>();
  const { outside } = status;
  const close = (): void => {
    setMode(undefined);
  };
  return (
    <Section
      title="Address outside"
      lead={
        <p>
          Gets a code where no passkey or app is set up. It must not be a mailbox that you read here, and
          becomes no factor any more when you connect it later.
        </p>
      }
      aside={
        outside === undefined &&
        mode === undefined && (
          <Button
            onClick={() => {
              setMode('set');
            }}
          >
            Add an address
          </Button>
        )
      }
    >
      {outside !== undefined && (
        <Row
          icon={<Mail size={16} aria-hidden />}
          title={
            <>
              {outside.email}
              {outside.fault !== undefined && <Badge look="caution">No factor any more</Badge>}
            </>
          }
          note={outside.fault === undefined ? 'Confirmed' : FAULTS[outside.fault]}
          actions={
            <>
              <Button
                look="quiet"
                onClick={() => {
                  setMode('set');
                }}
              >
                Change
              </Button>
              <Button
                look="quiet"
                onClick={() => {
                  setMode('remove');
                }}
              >
                Remove
              </Button>
            </>
          }
        />
      )}
      {mode === 'set' && (
        <MailedProof
          label="Address outside"
          hint="It gets a code now, to show that it is yours."
          codeHint={(address) => `Sent to ${address}. It works for ten minutes.`}
          action="Confirm the address"
          start={(body) => call(routes.startOutsideAddress, { body })}
          confirm={(body) => call(routes.confirmOutsideAddress, { body })}
          onDone={close}
          onCancel={close}
        />
      )}
      {mode === 'remove' && (
        <RemovalDialog
          title="Remove the address outside?"
          action="Remove the address"
          remove={() => call(routes.removeOutsideAddress)}
          onClose={close}
        >
          No code is sent there any more, and other browsers are signed out.
        </RemovalDialog>
      )}
    </Section>
  );
}
