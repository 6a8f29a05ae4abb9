import type { Message } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whyQuery } from '../../api/queries.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { splitAddress } from './split-address.ts';
import styles from './link-card.module.css';

export interface LinkAsked {
  readonly href: string;
  readonly text: string;
}

/** Where a link really leads, before anything is opened. */
export function LinkCard({
  link,
  message,
  onClose,
}: {
  readonly link: LinkAsked;
  readonly message: Message;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { data: why } = useQuery(whyQuery(message.locationId));
  const [isCopied, setCopied] = useState(false);
  const known = why?.links.find(({ target }) => target.trim() === link.href.trim());
  const { before, domain, after, isPunycode } = splitAddress(link.href, known?.registrableDomain);
  const suspicions =
    known?.suspicions.flatMap((code) => why?.reasons.find((reason) => reason.code === code)?.title ?? []) ??
    [];
  const isRisky = message.mark.verdict === 'dangerous' || suspicions.length > 0;
  const copy = (): void => {
    void navigator.clipboard.writeText(link.href).then(() => {
      setCopied(true);
    });
  };
  return (
    <Dialog title="This link leads to" onClose={onClose}>
      <p className={styles['domain']}>{domain || link.href}</p>
      <p className={styles['address']}>
        {before}
        <strong>{domain}</strong>
        {after}
      </p>
      {link.text !== '' && link.text !== link.href && (
        <p className={styles['shown']}>Shown in the message as “{link.text.slice(0, 120)}”</p>
      )}
      {isPunycode && (
        <p className={styles['warning']}>
          This name is written with letters of other alphabets. It may only look like one you know.
        </p>
      )}
      {[...new Set(suspicions)].map((title) => (
        <p key={title} className={styles['warning']}>
          {title}
        </p>
      ))}
      <div className={styles['actions']}>
        <a
          className={buttonLook(isRisky ? 'wary' : 'primary')}
          href={link.href}
          target="_blank"
          rel="noopener noreferrer"
          onClick={onClose}
        >
          {isRisky ? 'Open anyway' : 'Open'}
        </a>
        <Button onClick={copy}>{isCopied ? 'Copied' : 'Copy'}</Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}
