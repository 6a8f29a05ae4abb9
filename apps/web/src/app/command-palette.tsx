import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { mailboxesQuery } from '../api/queries.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './command-palette.module.css';
import { signOut } from './sign-out.ts';

interface Command {
  readonly name: string;
  readonly run: () => void;
}

/** Type a few letters of where you want to be. */
export function CommandPalette({
  onClose,
  onPanic,
}: {
  readonly onClose: () => void;
  readonly onPanic: () => void;
}): React.JSX.Element {
  const commands = useCommands(onPanic);
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const found = commands.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const run = (command: Command | undefined): void => {
    onClose();
    command?.run();
  };
  return (
    <Dialog title="Go anywhere" onClose={onClose}>
      <input
        className={styles['field']}
        aria-label="Where to"
        data-autofocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
          else if (event.key === 'Enter') run(found[active]);
          else return;
          event.preventDefault();
        }}
      />
      <ul>
        {found.map((command, index) => (
          <li key={command.name}>
            <button
              type="button"
              className={styles['command']}
              data-active={index === active}
              onClick={() => {
                run(command);
              }}
            >
              {command.name}
            </button>
          </li>
        ))}
        {found.length === 0 && <li className={styles['none']}>Nothing of that name.</li>}
      </ul>
    </Dialog>
  );
}

function useCommands(onPanic: () => void): readonly Command[] {
  const navigate = useNavigate();
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  return [
    { name: 'All inboxes', run: () => void navigate({ to: '/' }) },
    ...mailboxes.map(({ id, name }) => ({
      name: `Settings of ${name}`,
      run: () => void navigate({ to: '/settings/mailboxes/$mailboxId', params: { mailboxId: id } }),
    })),
    { name: 'Connect a mailbox', run: () => void navigate({ to: '/settings/mailboxes/add' }) },
    { name: 'Manage mailboxes', run: () => void navigate({ to: '/settings/mailboxes' }) },
    { name: 'Account', run: () => void navigate({ to: '/settings/profile' }) },
    { name: 'What is kept', run: () => void navigate({ to: '/settings/privacy' }) },
    { name: 'Sign out everywhere and lock…', run: onPanic },
    { name: 'Sign out', run: () => void signOut() },
  ];
}
