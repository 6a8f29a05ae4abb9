import { SEVERITIES } from '@postern/contracts';
import type { Message, Reason } from '@postern/contracts';
import { wordsOf } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { RISK_WORDS, RiskMark } from '../../ui/risk-mark.tsx';
import styles from './risk-banner.module.css';
import type { MessageActions } from './use-message-actions.ts';

export interface RiskBannerProps {
  readonly message: Message;
  readonly actions: MessageActions;
  /** Links, pictures and attachments are still closed. */
  readonly isClosed: boolean;
  readonly onTrustOnce: () => void;
  readonly onWhy: () => void;
}

/** Reasons shown without asking for all. */
const REASONS_SHOWN = 3;

/** Above the message: one sentence with the reason, the strongest evidence, and what to do. */
export function RiskBanner(props: RiskBannerProps): React.JSX.Element | null {
  const { message, actions } = props;
  const { verdict, feedback } = message.mark;
  if (feedback !== undefined && verdict !== 'pending')
    return <SettledBanner feedback={feedback} actions={actions} onWhy={props.onWhy} />;
  if (verdict === 'clean' || verdict === 'pending') return null;
  return <OpenBanner {...props} verdict={verdict} />;
}

/** The gravest first. Signs of honesty stand in the full list; here they would take the place of the evidence. */
function strongestOf(reasons: readonly Reason[]): Reason[] {
  const grave = (reason: Reason): number => SEVERITIES.indexOf(reason.severity);
  return reasons
    .filter(({ severity, side }) => side === 'against' && severity !== 'info')
    .toSorted((a, b) => grave(b) - grave(a))
    .slice(0, REASONS_SHOWN);
}

type Marked = 'caution' | 'dangerous' | 'unscannable';

function OpenBanner({
  message,
  actions,
  isClosed,
  onTrustOnce,
  onWhy,
  verdict,
}: RiskBannerProps & { readonly verdict: Marked }): React.JSX.Element {
  const reasons = strongestOf(message.reasons);
  return (
    <section className={styles['banner']} data-risk={verdict} aria-label={RISK_WORDS[verdict]}>
      <RiskMark risk={verdict} size={20} />
      <div className={styles['words']}>
        <h2>{RISK_WORDS[verdict]}</h2>
        <p className={styles['summary']}>{message.mark.summary}</p>
        {reasons.length > 0 && (
          <dl className={styles['evidence']}>
            {reasons.map((reason) => (
              <div key={reason.code}>
                <dt>{reason.title}</dt>
                <dd>{reason.explanation}</dd>
              </div>
            ))}
          </dl>
        )}
        {reasons[0] !== undefined && <p className={styles['advice']}>{reasons[0].advice}</p>}
        <div className={styles['actions']}>
          <Button
            look={verdict === 'dangerous' ? 'danger' : 'plain'}
            disabled={actions.isSaving}
            onClick={() => {
              actions.setFeedback('report');
            }}
          >
            Report
          </Button>
          <Button
            disabled={actions.isSaving}
            onClick={() => {
              actions.setFeedback('safe');
            }}
          >
            It is safe
          </Button>
          {isClosed && (
            <Button look="quiet" onClick={onTrustOnce}>
              Show links and files once
            </Button>
          )}
          <Button look="quiet" shortcut="i" onClick={onWhy}>
            All reasons
          </Button>
        </div>
        {actions.error !== null && actions.error !== undefined && (
          <p role="alert">{wordsOf(actions.error)}</p>
        )}
      </div>
    </section>
  );
}

function SettledBanner({
  feedback,
  actions,
  onWhy,
}: {
  readonly feedback: 'safe' | 'report';
  readonly actions: MessageActions;
  readonly onWhy: () => void;
}): React.JSX.Element {
  return (
    <p className={styles['settled']} role="status">
      <span>{feedback === 'safe' ? 'You marked this safe.' : 'You reported this. Postern remembers.'}</span>
      <Button
        look="quiet"
        disabled={actions.isSaving}
        onClick={() => {
          actions.setFeedback(null);
        }}
      >
        Take back
      </Button>
      <Button look="quiet" onClick={onWhy}>
        Why it was marked
      </Button>
    </p>
  );
}
