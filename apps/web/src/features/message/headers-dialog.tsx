import type { Message } from '@postern/contracts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './text-dialog.module.css';

export function HeadersDialog({
  message,
  onClose,
}: {
  readonly message: Message;
  readonly onClose: () => void;
}): React.JSX.Element {
  return (
    <Dialog title="All headers" wide onClose={onClose}>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Headers">
        <dl className={styles['headers']}>
          {message.headers.map(({ name, value }, index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
