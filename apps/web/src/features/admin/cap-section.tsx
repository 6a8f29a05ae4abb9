import { MAILBOX_CAP_MAX, routes } from '@postern/contracts';
import type { AdminUserPage, MailboxCap } from '@postern/contracts';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Section } from '../../ui/section.tsx';
import { Fault } from '../account/index.ts';
import { choiceOf, wantedCap } from './cap-choice.ts';
import type { CapChoice } from './cap-choice.ts';
import { useAdminChange } from './use-admin-change.ts';
import styles from './admin.module.css';

/** How many mailboxes an account may connect. */
export function CapSection({ page }: { readonly page: AdminUserPage }): React.JSX.Element {
  const { user, mailboxCap } = page;
  const { own, byDefault, effective } = mailboxCap;
  const [choice, setChoice] = useState(choiceOf(own));
  const [number, setNumber] = useState(typeof own === 'number' ? String(own) : '3');
  const change = useAdminChange((cap: 'default' | MailboxCap) =>
    call(routes.adminChangeUser, { params: { userId: user.id }, body: { mailboxCap: cap } }),
  );
  const wanted = wantedCap(choice, number);
  const isNew = wanted !== undefined && wanted !== (own ?? 'default');
  const pick = (name: CapChoice) => ({
    type: 'radio',
    name: 'cap',
    checked: choice === name,
    onChange: () => {
      setChoice(name);
    },
  });
  return (
    <Section
      title="Mailboxes"
      lead={
        <p>
          {connectedWords(user.mailboxes)};{' '}
          {effective === 'unlimited' ? 'there is no limit' : `${String(effective)} may be`}. A lower number
          disconnects nothing: it keeps new ones out.
        </p>
      }
    >
      <form
        className={styles['choices']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) change.mutate(wanted);
        }}
      >
        <fieldset className={styles['choices']}>
          <legend className="visually-hidden">Most mailboxes</legend>
          <label className={styles['choice']}>
            <input {...pick('default')} />
            As by default ({byDefault === 'unlimited' ? 'no limit' : byDefault})
          </label>
          <span className={styles['choice']}>
            <label className={styles['choice']}>
              <input {...pick('number')} />
              At most
            </label>
            <input
              type="number"
              aria-label="Number of mailboxes"
              min={0}
              max={MAILBOX_CAP_MAX}
              required={choice === 'number'}
              value={number}
              onChange={({ target }) => {
                setNumber(target.value);
                setChoice('number');
              }}
            />
          </span>
          <label className={styles['choice']}>
            <input {...pick('unlimited')} />
            No limit
          </label>
        </fieldset>
        <Fault error={change.error} />
        <Actions>
          <Button type="submit" isHeld={change.isPending || !isNew}>
            {change.isPending ? 'Saving…' : 'Save'}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}

function connectedWords(count: number): string {
  if (count === 0) return 'None is connected';
  return count === 1 ? '1 is connected' : `${String(count)} are connected`;
}
