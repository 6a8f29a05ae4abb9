import { routes } from '@postern/contracts';
import type { SecurityStatus } from '@postern/contracts';
import { call } from '../../../api/client.ts';
import { Badge, Callout, Section } from '../../../ui/section.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Fault } from '../fault.tsx';
import { useChange } from '../use-change.ts';

/** Whether a second factor is asked for at all, and whether there is one. */
export function SwitchSection({ status }: { readonly status: SecurityStatus }): React.JSX.Element {
  const { secondFactorWanted, hasSecondFactor, isOwnMailboxInside } = status;
  const change = useChange((wanted: boolean) =>
    call(routes.setSecondFactor, { body: { secondFactorWanted: wanted } }),
  );
  return (
    <Section
      title="Second factor"
      aside={<Badge look={look(status)}>{words(status)}</Badge>}
      lead={
        <>
          <p>With a second factor, whoever reads your mail or knows your password still does not get in.</p>
          {isOwnMailboxInside && (
            <p>
              The mailbox you sign in with can be read here. A code sent there would prove nothing to somebody
              who is already in, so none is: use a passkey, an authenticator app, or an address outside.
            </p>
          )}
        </>
      }
    >
      <Switch
        label="Ask for a second factor when I sign in"
        isOn={secondFactorWanted}
        isBusy={change.isPending}
        onChange={(wanted) => {
          change.mutate(wanted);
        }}
      />
      <Fault error={change.error} />
      {secondFactorWanted && !hasSecondFactor && (
        <Callout look="info">
          <p>None is set up yet, so a sign-in mail alone opens your account. A passkey is the best one.</p>
        </Callout>
      )}
    </Section>
  );
}

function look({ secondFactorWanted, hasSecondFactor }: SecurityStatus): 'good' | 'caution' | 'plain' {
  if (!secondFactorWanted) return 'caution';
  return hasSecondFactor ? 'good' : 'plain';
}

function words({ secondFactorWanted, hasSecondFactor }: SecurityStatus): string {
  if (!secondFactorWanted) return 'Switched off';
  return hasSecondFactor ? 'On' : 'Not set up';
}
