import type { MailboxColour } from '@postern/contracts';
import styles from './mailbox-chip.module.css';

/** The small square that says which mailbox a thing belongs to; its name is for those who cannot see the colour. */
export function MailboxChip({
  colour,
  name,
}: {
  readonly colour: MailboxColour;
  readonly name?: string;
}): React.JSX.Element {
  return (
    <span className={styles['chip']} data-colour={colour} title={name}>
      {name !== undefined && <span className="visually-hidden">{name}</span>}
    </span>
  );
}
