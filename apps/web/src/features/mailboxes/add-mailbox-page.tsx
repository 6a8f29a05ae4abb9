import { routes } from '@postern/contracts';
import type { ConnectionTest, Provider } from '@postern/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, call, wordsOf } from '../../api/client.ts';
import { listingKey, mailboxesQuery, providersQuery } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { faultOf, useStepUp } from '../account/index.ts';
import { EMPTY_DRAFT, providerOf, toRequest, withProvider } from './connection-draft.ts';
import type { ConnectionDraft } from './connection-draft.ts';
import { ServerFields } from './connection-fields.tsx';
import { Field } from './field.tsx';
import styles from './mailboxes.module.css';
import { ProviderGuide, ProviderTiles } from './provider-tiles.tsx';
import { TestResult } from './test-result.tsx';

/** Address and app password; the rest is known for most providers. Saved only once the connection works. */
export function AddMailboxPage(): React.JSX.Element {
  const { data: providers = [] } = useQuery(providersQuery);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [chosen, setChosen] = useState<Provider>();
  const [isManual, setManual] = useState(false);
  const provider = chosen ?? providerOf(draft.address, providers);
  const isClosed = provider?.supported === false && !isManual;
  const change = (part: Partial<ConnectionDraft>): void => {
    setDraft((known) => {
      const next = { ...known, ...part };
      const found = part.address === undefined || isManual ? undefined : providerOf(next.address, providers);
      return found === undefined ? next : withProvider(next, found);
    });
  };
  return (
    <Page
      title="Connect a mailbox"
      back="/settings/mailboxes"
      lead="Choose your provider, or enter the address and fill in the server yourself."
    >
      <ProviderTiles
        providers={providers}
        chosen={provider}
        onChoose={(next) => {
          setChosen(next);
          setManual(false);
          setDraft((known) => withProvider(known, next));
        }}
      />
      {provider !== undefined && <ProviderGuide provider={provider} />}
      {!isClosed && (
        <AddForm
          draft={draft}
          onChange={change}
          showServer={isManual || provider === undefined}
          onManual={() => {
            setManual(true);
          }}
        />
      )}
    </Page>
  );
}

interface AddFormProps {
  readonly draft: ConnectionDraft;
  readonly onChange: (part: Partial<ConnectionDraft>) => void;
  readonly showServer: boolean;
  readonly onManual: () => void;
}

function AddForm({ draft, onChange, showServer, onManual }: AddFormProps): React.JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { guarded } = useStepUp();
  const add = useMutation({
    mutationFn: () => guarded(() => call(routes.addMailbox, { body: toRequest(draft) })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: mailboxesQuery.queryKey });
      void client.invalidateQueries({ queryKey: listingKey });
      void navigate({ to: '/' });
    },
  });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Field
        label="E-mail address"
        type="email"
        width="half"
        required
        autoComplete="email"
        value={draft.address}
        onText={(address) => {
          onChange({ address });
        }}
      />
      <Field
        label="App password"
        type="password"
        width="half"
        required
        autoComplete="off"
        value={draft.password}
        hint="Sealed before it is stored, and never shown again."
        onText={(password) => {
          onChange({ password });
        }}
      />
      <Field
        label="Name in Postern"
        width="half"
        maxLength={120}
        value={draft.name}
        placeholder="Personal"
        onText={(name) => {
          onChange({ name });
        }}
      />
      <Field
        label="Group"
        width="half"
        maxLength={60}
        value={draft.group}
        hint="Optional"
        onText={(group) => {
          onChange({ group });
        }}
      />
      {showServer && <ServerFields draft={draft} onChange={onChange} />}
      {add.error !== null && faultOf(add.error) !== undefined && <Failure error={add.error} />}
      <div className={styles['actions']}>
        <Button look="primary" type="submit" isHeld={add.isPending}>
          {add.isPending ? 'Connecting…' : 'Connect'}
        </Button>
        {!showServer && (
          <Button look="quiet" onClick={onManual}>
            Server settings
          </Button>
        )}
      </div>
    </form>
  );
}

function Failure({ error }: { readonly error: unknown }): React.JSX.Element {
  const failure = error instanceof ApiProblem ? error.problem?.failure : undefined;
  const { message, serverText } = failure ?? { message: wordsOf(error), serverText: undefined };
  const result = {
    outcome: 'failed',
    failure: { code: 'protocol', message, ...(serverText === undefined ? {} : { serverText }) },
  } satisfies ConnectionTest;
  return <TestResult result={result} />;
}
