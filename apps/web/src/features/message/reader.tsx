import type { Message } from '@postern/contracts';
import { useState } from 'react';
import { forwardKey, useShortcuts } from '../../lib/shortcuts.ts';
import { Attachments } from './attachments.tsx';
import { MessageBody } from './body/message-body.tsx';
import { HeadersDialog } from './headers-dialog.tsx';
import { LinkCard } from './link-card.tsx';
import type { LinkAsked } from './link-card.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { ReaderHead } from './reader-head.tsx';
import styles from './reader.module.css';
import { RemoteBar } from './remote-bar.tsx';
import { RiskBanner } from './risk-banner.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { useMessageActions } from './use-message-actions.ts';
import { useRemoteImages } from './use-remote-images.ts';
import { WhyDialog } from './why-dialog.tsx';

type Card = 'why' | 'headers' | 'source';

/** One message: who it is from, whether to trust it, and only then what it says. */
export function Reader({
  message,
  onClose,
}: {
  readonly message: Message;
  readonly onClose: () => void;
}): React.JSX.Element {
  const actions = useMessageActions(message);
  const remote = useRemoteImages(message);
  const [card, setCard] = useState<Card>();
  const [link, setLink] = useState<LinkAsked>();
  const [isTrustedOnce, setTrustedOnce] = useState(false);
  const [isText, setText] = useState(false);
  const isDangerous = message.mark.verdict === 'dangerous' && message.mark.feedback !== 'safe';
  const isClosed = isDangerous && !isTrustedOnce;
  const show = (name: Card) => () => {
    setCard(name);
  };
  const close = (): void => {
    setCard(undefined);
    setLink(undefined);
  };

  useShortcuts({
    i: show('why'),
    'Shift+h': show('headers'),
    'Shift+v': show('source'),
    'Shift+o': () => {
      if (!isClosed) remote.show();
    },
    'Shift+u': () => {
      actions.setSeen(false);
    },
    'Shift+i': () => {
      actions.setSeen(true);
    },
    Escape: onClose,
  });

  return (
    <article className={styles['reader']}>
      <ReaderBar
        message={message}
        isText={isText}
        onText={setText}
        onSeen={actions.setSeen}
        onCard={setCard}
        onClose={onClose}
      />
      <ReaderHead message={message} />
      <RiskBanner
        message={message}
        actions={actions}
        isClosed={isClosed}
        onTrustOnce={() => {
          setTrustedOnce(true);
        }}
        onWhy={show('why')}
      />
      {!isText && <RemoteBar remote={remote} isClosed={isClosed} />}
      {isDangerous && <Attachments message={message} isClosed={isClosed} />}
      <div className={styles['body']}>
        <MessageBody
          message={message}
          images={remote.images}
          inert={isClosed}
          textOnly={isText}
          onRemote={remote.found}
          onLink={setLink}
          onKeyDown={forwardKey}
        />
      </div>
      {message.truncated && (
        <p className={styles['note']}>Only the beginning is shown here. The source holds the rest.</p>
      )}
      {!isDangerous && <Attachments message={message} isClosed={false} />}
      {card === 'why' && <WhyDialog locationId={message.locationId} onClose={close} />}
      {card === 'headers' && <HeadersDialog message={message} onClose={close} />}
      {card === 'source' && <SourceDialog locationId={message.locationId} onClose={close} />}
      {link !== undefined && <LinkCard link={link} message={message} onClose={close} />}
    </article>
  );
}
