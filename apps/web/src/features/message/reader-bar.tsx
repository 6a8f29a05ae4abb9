import type { Message } from '@postern/contracts';
import { ArrowLeft, Code, FileText, List, MailCheck, MailQuestion, ShieldQuestion } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './reader-bar.module.css';

export interface ReaderBarProps {
  readonly message: Message;
  readonly isText: boolean;
  readonly onText: (isText: boolean) => void;
  readonly onSeen: (seen: boolean) => void;
  readonly onCard: (card: 'why' | 'headers' | 'source') => void;
  readonly onClose: () => void;
}

export function ReaderBar({
  message,
  isText,
  onText,
  onSeen,
  onCard,
  onClose,
}: ReaderBarProps): React.JSX.Element {
  const canText = message.untrustedHtml !== undefined && message.text !== undefined;
  return (
    <div className={styles['bar']} role="toolbar" aria-label="Message">
      <IconButton className={styles['back']} label="Back to the list" shortcut="u" onClick={onClose}>
        <ArrowLeft size={18} />
      </IconButton>
      <Button
        look="quiet"
        icon={message.seen ? <MailQuestion size={16} /> : <MailCheck size={16} />}
        onClick={() => {
          onSeen(!message.seen);
        }}
        title={message.seen ? 'Mark unread (Shift u)' : 'Mark read (Shift i)'}
      >
        {message.seen ? 'Mark unread' : 'Mark read'}
      </Button>
      <span className={styles['gap']} />
      <IconButton
        label="Why this verdict"
        shortcut="i"
        onClick={() => {
          onCard('why');
        }}
      >
        <ShieldQuestion size={17} />
      </IconButton>
      {canText && (
        <IconButton
          label={isText ? 'Show the formatted message' : 'Show as plain text'}
          aria-pressed={isText}
          onClick={() => {
            onText(!isText);
          }}
        >
          <FileText size={17} />
        </IconButton>
      )}
      <IconButton
        label="All headers"
        shortcut="Shift h"
        onClick={() => {
          onCard('headers');
        }}
      >
        <List size={17} />
      </IconButton>
      <IconButton
        label="Source"
        shortcut="Shift v"
        onClick={() => {
          onCard('source');
        }}
      >
        <Code size={17} />
      </IconButton>
    </div>
  );
}
