import { API_TOKEN_DAYS_MAX, routes, Scope, SCOPE_WORDS } from '@postern/contracts';
import type { CreatedApiToken, RouteContract } from '@postern/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, call } from '../../api/client.ts';
import { mailboxesQuery } from '../../api/queries.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { MailboxChip } from '../../ui/mailbox-chip.tsx';
import { Page } from '../../ui/page.tsx';
import { Actions, Callout } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { faultOf, useStepUp } from '../account/index.ts';
import styles from './api-tokens.module.css';
import { Choice } from './choice.tsx';
import { tokensQuery } from './queries.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { EMPTY_DRAFT, toggled, tokenOf } from './token-draft.ts';
import type { TokenDraft } from './token-draft.ts';

export function NewTokenPage(): React.JSX.Element {
  const { guarded } = useStepUp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const create = useMutation({
    mutationFn: () => guarded(() => call(routes.createApiToken, { body: tokenOf(draft) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const change = (part: Partial<TokenDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  const faults = faultsOf(create.error);
  const fault = faults.size === 0 ? faultOf(create.error) : undefined;
  const done = (created: CreatedApiToken): void => {
    create.reset();
    void navigate({ to: '/settings/tokens/$tokenId', params: { tokenId: created.token.id } });
  };
  return (
    <Page title="New API token" back="/settings/tokens">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextField
          label="Name"
          hint="Which program it is for, so that you know it again."
          required
          maxLength={64}
          value={draft.name}
          fault={faults.get('name')}
          onText={(name) => {
            change({ name });
          }}
        />
        <ScopeChoices draft={draft} fault={faults.get('scopes')} onChange={change} />
        <MailboxChoices draft={draft} fault={faults.get('mailboxes')} onChange={change} />
        <TextField
          label="Works for so many days"
          hint={`1 to ${String(API_TOKEN_DAYS_MAX)}. A program that is forgotten loses its way in then.`}
          type="number"
          required
          min={1}
          max={API_TOKEN_DAYS_MAX}
          value={draft.days}
          fault={faults.get('expiresInDays')}
          onText={(days) => {
            change({ days });
          }}
        />
        <TextField
          label="Only from these networks"
          hint="Addresses or networks (CIDR) such as 203.0.113.0/24, separated by blanks. Leave empty for anywhere."
          value={draft.networks}
          fault={faults.get('networks')}
          onText={(networks) => {
            change({ networks });
          }}
        />
        {fault !== undefined && <Callout look="caution">{fault}</Callout>}
        <Actions>
          <Button look="primary" type="submit" isHeld={create.isPending || draft.scopes.length === 0}>
            {create.isPending ? 'Making it…' : 'Make token'}
          </Button>
          <Link to="/settings/tokens" className={buttonLook('quiet')}>
            Cancel
          </Link>
        </Actions>
      </form>
      {create.data !== undefined && (
        <SecretDialog
          created={create.data}
          onClose={() => {
            done(create.data);
          }}
        />
      )}
    </Page>
  );
}

/** Those that some route asks for: one that allows nothing yet would promise too much. */
const TABLE: readonly RouteContract[] = Object.values(routes);
const SCOPES_IN_USE = Scope.options.filter((scope) => TABLE.some((route) => route.scope === scope));

interface ChoicesProps {
  readonly draft: TokenDraft;
  readonly fault: string | undefined;
  readonly onChange: (part: Partial<TokenDraft>) => void;
}

function ScopeChoices({ draft, fault, onChange }: ChoicesProps): React.JSX.Element {
  return (
    <fieldset className={styles['choices']}>
      <legend>What it may do</legend>
      {SCOPES_IN_USE.map((scope) => (
        <Choice
          key={scope}
          kind="checkbox"
          label={SCOPE_WORDS[scope]}
          note={scope}
          checked={draft.scopes.includes(scope)}
          onPick={() => {
            onChange({ scopes: toggled(draft.scopes, scope) });
          }}
        />
      ))}
      {draft.scopes.length === 0 && <p className={styles['fault']}>Choose at least one.</p>}
      {fault !== undefined && <p className={styles['fault']}>{fault}</p>}
    </fieldset>
  );
}

function MailboxChoices({ draft, fault, onChange }: ChoicesProps): React.JSX.Element {
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  return (
    <fieldset className={styles['choices']}>
      <legend>Which mailboxes</legend>
      <Choice
        kind="radio"
        name="reach"
        label="All, also those added later"
        checked={draft.isAll}
        onPick={() => {
          onChange({ isAll: true });
        }}
      />
      <Choice
        kind="radio"
        name="reach"
        label="Only these"
        note="When the last of them is disconnected, the token reaches nothing."
        disabled={mailboxes.length === 0}
        checked={!draft.isAll}
        onPick={() => {
          onChange({ isAll: false });
        }}
      />
      {!draft.isAll && (
        <div className={styles['nested']}>
          {mailboxes.map(({ id, name, colour }) => (
            <Choice
              key={id}
              kind="checkbox"
              label={
                <span className={styles['mailbox']}>
                  <MailboxChip colour={colour} />
                  {name}
                </span>
              }
              checked={draft.mailboxIds.includes(id)}
              onPick={() => {
                onChange({ mailboxIds: toggled(draft.mailboxIds, id) });
              }}
            />
          ))}
        </div>
      )}
      {fault !== undefined && <p className={styles['fault']}>{fault}</p>}
    </fieldset>
  );
}

/** What is wrong with which field, by the field's name. */
function faultsOf(error: Error | null): ReadonlyMap<string, string> {
  const fields = error instanceof ApiProblem ? (error.problem?.fields ?? []) : [];
  return new Map(fields.map(({ path, message }) => [path.split('.', 1)[0] ?? '', sentence(message)]));
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
