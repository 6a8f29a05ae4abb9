import { routes } from '@postern/contracts';
import type { OwnPasskey, SecurityStatus } from '@postern/contracts';
import { Fingerprint } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { fullDate, rowDate } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { Button } from '../../../ui/button.tsx';
import { Badge, Row, Section } from '../../../ui/section.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ShortForm } from '../short-form.tsx';
import { useChange } from '../use-change.ts';
import { faultOf } from '../words.ts';
import { RemovalDialog } from './removal-dialog.tsx';
import { canUsePasskeys, forgetRemovedPasskeys, makePasskey } from './webauthn.ts';

/** Passkeys: made, named, removed. */
export function PasskeySection({ status }: { readonly status: SecurityStatus }): React.JSX.Element {
  const [isAdding, setAdding] = useState(false);
  const { passkeys, accepted } = status;
  useEffect(() => {
    forgetRemovedPasskeys(accepted);
  }, [accepted]);
  return (
    <Section
      title="Passkeys"
      lead={
        <p>
          A passkey is on your phone, computer or security key and is unlocked with a finger, face or PIN. It
          signs in by itself and cannot be typed into a false page.
        </p>
      }
      aside={
        !isAdding && (
          <Button
            disabled={!canUsePasskeys()}
            onClick={() => {
              setAdding(true);
            }}
          >
            Add a passkey
          </Button>
        )
      }
    >
      {!canUsePasskeys() && <p>This browser cannot use passkeys.</p>}
      {isAdding && (
        <AddPasskey
          onEnd={() => {
            setAdding(false);
          }}
        />
      )}
      {passkeys.length > 0 && (
        <ul>
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <PasskeyRow passkey={passkey} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function AddPasskey({ onEnd }: { readonly onEnd: () => void }): React.JSX.Element {
  const [name, setName] = useState('');
  const add = useChange(async () => {
    const { options } = await call(routes.passkeyOptions);
    await call(routes.addPasskey, { body: { name, response: await makePasskey(options) } });
  }, onEnd);
  return (
    <ShortForm
      action={add.isPending ? 'Waiting for your passkey…' : 'Make the passkey'}
      isBusy={add.isPending}
      onSubmit={() => {
        add.mutate(undefined);
      }}
      onCancel={onEnd}
    >
      <TextField
        label="Name of the passkey"
        required
        autoFocus
        maxLength={60}
        autoCapitalize="sentences"
        placeholder="My phone"
        value={name}
        hint="So that you know it again in this list. Other browsers are signed out."
        fault={faultOf(add.error)}
        onText={setName}
      />
    </ShortForm>
  );
}

function PasskeyRow({ passkey }: { readonly passkey: OwnPasskey }): React.JSX.Element {
  const now = useNow();
  const [mode, setMode] = useState<'rename' | 'remove'>();
  const { id, name, createdAt, lastUsedAt, isSynced } = passkey;
  const params = { passkeyId: id };
  const close = (): void => {
    setMode(undefined);
  };
  if (mode === 'rename') return <RenamePasskey passkey={passkey} onEnd={close} />;
  return (
    <>
      <Row
        icon={<Fingerprint size={16} aria-hidden />}
        title={
          <>
            {name}
            {isSynced && <Badge>Synced</Badge>}
          </>
        }
        note={`Added ${fullDate(createdAt)} · ${lastUsedAt === undefined ? 'not used yet' : `last used ${rowDate(lastUsedAt, now)}`}`}
        actions={
          <>
            <Button
              look="quiet"
              aria-label={`Rename ${name}`}
              onClick={() => {
                setMode('rename');
              }}
            >
              Rename
            </Button>
            <Button
              look="quiet"
              aria-label={`Remove ${name}`}
              onClick={() => {
                setMode('remove');
              }}
            >
              Remove
            </Button>
          </>
        }
      />
      {mode === 'remove' && (
        <RemovalDialog
          title={`Remove ${name}?`}
          action="Remove the passkey"
          remove={() => call(routes.removePasskey, { params })}
          onClose={close}
        >
          It does not sign in any more, and other browsers are signed out. Delete it on your device as well.
        </RemovalDialog>
      )}
    </>
  );
}

function RenamePasskey({
  passkey: { id, name },
  onEnd,
}: {
  readonly passkey: OwnPasskey;
  readonly onEnd: () => void;
}): React.JSX.Element {
  const [typed, setTyped] = useState(name);
  const rename = useChange(
    () => call(routes.renamePasskey, { params: { passkeyId: id }, body: { name: typed } }),
    onEnd,
  );
  return (
    <ShortForm
      action="Save the name"
      isBusy={rename.isPending}
      onSubmit={() => {
        rename.mutate(undefined);
      }}
      onCancel={onEnd}
    >
      <TextField
        label={`New name of ${name}`}
        required
        autoFocus
        maxLength={60}
        autoCapitalize="sentences"
        value={typed}
        fault={faultOf(rename.error)}
        onText={setTyped}
      />
    </ShortForm>
  );
}
