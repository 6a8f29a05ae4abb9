import { routes } from '@postern/contracts';
import type { Attachment, Message } from '@postern/contracts';
import { Download, File, FileArchive, FileImage, FileText, TriangleAlert } from 'lucide-react';
import { addressOf } from '../../api/client.ts';
import { sizeInWords } from '../../lib/sizes.ts';
import styles from './attachments.module.css';

/** What hangs on the message, by what it really is. */
export function Attachments({
  message,
  isClosed,
}: {
  readonly message: Message;
  readonly isClosed: boolean;
}): React.JSX.Element | null {
  const shown = message.attachments.filter(({ inline, warnings }) => !inline || warnings.length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-label="Attachments">
      <ul className={styles['list']}>
        {shown.map((attachment) => (
          <li key={attachment.partId}>
            <AttachmentCard attachment={attachment} locationId={message.locationId} isClosed={isClosed} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AttachmentCard({
  attachment,
  locationId,
  isClosed,
}: {
  readonly attachment: Attachment;
  readonly locationId: string;
  readonly isClosed: boolean;
}): React.JSX.Element {
  const { partId, name, realType, realTypeName, size, warnings } = attachment;
  const isRisky = warnings.length > 0;
  const shownName = name || 'Without a name';
  return (
    <div className={styles['card']} data-risky={isRisky}>
      {isRisky ? <TriangleAlert size={20} aria-hidden /> : <TypeIcon type={realType} />}
      <div className={styles['words']}>
        <p className={styles['name']}>{shownName}</p>
        <p className={styles['kind']}>
          {realTypeName} · {sizeInWords(size)}
        </p>
        {warnings.map((warning) => (
          <p key={warning} className={styles['warning']}>
            {warning}
          </p>
        ))}
      </div>
      {isClosed ? (
        <span className={styles['closed']}>Closed</span>
      ) : (
        <a
          className={styles['download']}
          href={addressOf(routes.attachment, { params: { locationId, partId } })}
          download={shownName}
          aria-label={`Download ${shownName}`}
        >
          <Download size={16} aria-hidden />
        </a>
      )}
    </div>
  );
}

function TypeIcon({ type }: { readonly type: string }): React.JSX.Element {
  if (type.startsWith('image/')) return <FileImage size={20} aria-hidden />;
  if (/zip|tar|rar|7z|gzip/.test(type)) return <FileArchive size={20} aria-hidden />;
  if (/pdf|text|word|document/.test(type)) return <FileText size={20} aria-hidden />;
  return <File size={20} aria-hidden />;
}
