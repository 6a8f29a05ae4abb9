import { Dialog } from '../ui/dialog.tsx';
import styles from './shortcut-help.module.css';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['j  k', 'Next, previous message'],
  ['o  Enter', 'Open'],
  ['u  Esc', 'Back to the list'],
  ['/', 'Search'],
  ['i', 'Why this verdict'],
  ['Shift u  Shift i', 'Mark unread, read'],
  ['Shift o', 'Show remote images once'],
  ['Shift h', 'All headers'],
  ['Shift v', 'Source of the message'],
  ['g i', 'All inboxes'],
  ['g m', 'Manage mailboxes'],
  ['Ctrl k', 'Go anywhere'],
  ['?', 'This list'],
];

export function ShortcutHelp({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl className={styles['keys']}>
        {KEYS.map(([keys, what]) => (
          <div key={keys} className={styles['row']}>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
