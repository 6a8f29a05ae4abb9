import { routes } from '@postern/contracts';
import type { Profile, ProfileChange } from '@postern/contracts';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { fullDate } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Section } from '../../../ui/section.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../account.module.css';
import { useChange } from '../use-change.ts';
import { faultOf } from '../words.ts';

/** First and last name, and the user name: chosen once. */
export function NamesSection({ profile }: { readonly profile: Profile }): React.JSX.Element {
  const [firstName, setFirstName] = useState(profile.firstName);
  const [lastName, setLastName] = useState(profile.lastName);
  const [username, setUsername] = useState('');
  const save = useChange((body: ProfileChange) => call(routes.changeProfile, { body }));
  const hasUsername = profile.username !== undefined;
  const isSame = firstName === profile.firstName && lastName === profile.lastName && username.trim() === '';
  return (
    <Section title="Name" lead={<p>Seen by you and by whoever runs this Postern. Nobody else.</p>}>
      <form
        className={styles['wideForm']}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({
            firstName,
            lastName,
            ...(hasUsername || username.trim() === '' ? {} : { username }),
          });
        }}
      >
        <div className={styles['pair']}>
          <TextField
            label="First name"
            maxLength={64}
            autoComplete="given-name"
            autoCapitalize="words"
            value={firstName}
            onText={setFirstName}
          />
          <TextField
            label="Last name"
            maxLength={64}
            autoComplete="family-name"
            autoCapitalize="words"
            value={lastName}
            onText={setLastName}
          />
        </div>
        <TextField
          label="User name"
          maxLength={32}
          autoComplete="username"
          readOnly={hasUsername}
          value={profile.username ?? username}
          hint={
            hasUsername
              ? 'Chosen once. It can be used to sign in, like the address.'
              : 'You can choose one, once: 3 to 32 letters a to z, digits, dots, dashes or underscores.'
          }
          fault={faultOf(save.error)}
          onText={setUsername}
        />
        <Actions>
          <Button look="primary" type="submit" isHeld={save.isPending || isSame}>
            {save.isPending ? 'Saving…' : save.isSuccess && isSame ? 'Saved' : 'Save'}
          </Button>
        </Actions>
      </form>
      <p className={styles['since']}>Account since {fullDate(profile.createdAt)}</p>
    </Section>
  );
}
