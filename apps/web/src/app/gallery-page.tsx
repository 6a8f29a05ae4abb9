import { MAILBOX_COLOURS } from '@postern/contracts';
import { Inbox } from 'lucide-react';
import { Page } from '../ui/page.tsx';
import { Button } from '../ui/button.tsx';
import { MailboxChip } from '../ui/mailbox-chip.tsx';
import { Notice } from '../ui/notice.tsx';
import { RISK_WORDS, RiskMark, RISKS } from '../ui/risk-mark.tsx';
import { SkeletonRows, SkeletonText } from '../ui/skeleton.tsx';
import styles from './gallery-page.module.css';

const LOOKS = ['primary', 'danger', 'plain', 'quiet'] as const;

/** Every component in every state, to be looked at whenever one changes. */
export function GalleryPage(): React.JSX.Element {
  return (
    <Page title="Gallery" lead="Every component in every state. Switch the theme to see both.">
      <section className={styles['group']}>
        <h2>Risk</h2>
        <ul className={styles['row']}>
          {RISKS.map((risk) => (
            <li key={risk} className={styles['item']}>
              <RiskMark risk={risk} />
              <RiskMark risk={risk} size={20} />
              <span>{risk === 'clean' ? 'Clean has no mark' : RISK_WORDS[risk]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles['group']}>
        <h2>Buttons</h2>
        <div className={styles['row']}>
          {LOOKS.map((look) => (
            <Button key={look} look={look} shortcut="x">
              {look}
            </Button>
          ))}
          {LOOKS.map((look) => (
            <Button key={look} look={look} disabled>
              {look}
            </Button>
          ))}
        </div>
      </section>
      <section className={styles['group']}>
        <h2>Mailboxes</h2>
        <div className={styles['row']}>
          {MAILBOX_COLOURS.map((colour) => (
            <span key={colour} className={styles['item']}>
              <MailboxChip colour={colour} /> {colour}
            </span>
          ))}
        </div>
      </section>
      <section className={styles['group']}>
        <h2>Loading</h2>
        <SkeletonRows count={3} />
        <SkeletonText />
      </section>
      <section className={styles['group']}>
        <h2>Nothing here</h2>
        <Notice
          title="No mail here"
          picture={<Inbox size={40} strokeWidth={1.2} aria-hidden />}
          actions={<Button>Try again</Button>}
        >
          When a message arrives, it appears by itself.
        </Notice>
      </section>
    </Page>
  );
}
