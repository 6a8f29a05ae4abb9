import type { Reason, Why } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { wordsOf } from '../../api/client.ts';
import { whyQuery } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RISK_WORDS, RiskMark } from '../../ui/risk-mark.tsx';
import { SkeletonText } from '../../ui/skeleton.tsx';
import styles from './why-dialog.module.css';
import { verifierInWords } from './verifier-in-words.ts';

/** Everything the guard has to say, read and judged anew at this moment. */
export function WhyDialog({
  locationId,
  onClose,
}: {
  readonly locationId: string;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { data, error, isPending } = useQuery(whyQuery(locationId));
  return (
    <Dialog title="Why this verdict" wide onClose={onClose}>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Reasons">
        {isPending && <SkeletonText />}
        {error !== null && <p role="alert">{wordsOf(error)}</p>}
        {data !== undefined && <Answer why={data} />}
      </div>
    </Dialog>
  );
}

function Answer({ why }: { readonly why: Why }): React.JSX.Element {
  return (
    <div className={styles['answer']}>
      <p className={styles['verdict']}>
        <RiskMark risk={why.verdict} size={20} />
        <strong>{why.verdict === 'clean' ? 'Nothing suspicious was found' : RISK_WORDS[why.verdict]}</strong>
        {why.verdict !== 'clean' && <span>{why.score} of 100</span>}
      </p>
      <Reasons
        title={why.verdict === 'clean' ? 'Against it, and too little' : 'Against it'}
        reasons={why.reasons.filter(({ side }) => side === 'against')}
      />
      <Reasons title="For it" reasons={why.reasons.filter(({ side }) => side === 'for')} />
      <section>
        <h3>What it is</h3>
        <p>{STREAM_WORDS[why.stream]}</p>
      </section>
      <section>
        <h3>Who sent it</h3>
        <p>{authenticationInWords(why)}</p>
      </section>
      {why.notChecked.length > 0 && (
        <section>
          <h3>Not checked</h3>
          <ul className={styles['plain']}>
            {why.notChecked.map(({ what, why: reason }) => (
              <li key={what}>
                {what}: {NOT_CHECKED[reason] ?? reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Reasons({
  title,
  reasons,
}: {
  readonly title: string;
  readonly reasons: readonly Reason[];
}): React.JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ol className={styles['reasons']}>
        {reasons.map((reason, at) => (
          <li key={`${reason.code} ${String(at)}`}>
            <ReasonCard reason={reason} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ReasonCard({ reason }: { readonly reason: Reason }): React.JSX.Element {
  return (
    <div className={styles['reason']} data-severity={reason.severity} data-side={reason.side}>
      <h4>{reason.title}</h4>
      <p>{reason.explanation}</p>
      {reason.quote !== undefined && <blockquote>{reason.quote}</blockquote>}
      {reason.facts.length > 0 && (
        <dl>
          {reason.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{String(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {reason.advice !== '' && <p className={styles['advice']}>{reason.advice}</p>}
    </div>
  );
}

const STREAM_WORDS: Readonly<Record<Why['stream'], string>> = {
  personal: 'A letter from one person to another.',
  notification: 'A notice by a machine about something of yours.',
  promotion: 'Advertising to many.',
  social: 'A notice by a social network.',
  list: 'A message on a mailing list.',
};

const NOT_CHECKED: Readonly<Record<string, string>> = {
  'switched-off': 'look-ups are switched off',
  'timed-out': 'no answer in time',
  encrypted: 'encrypted',
  limit: 'larger than what is checked',
  'not-verifiable': 'cannot be verified',
  failed: 'did not answer',
};

function authenticationInWords({ authentication }: Why): string {
  const { verifiedBy, aligned, spf, dkim, dmarc, arc } = authentication;
  if (verifiedBy === undefined) return 'Nobody whom Postern trusts has verified the sender of this message.';
  const words = aligned === true ? 'The sender address is verified' : 'The sender address is not verified';
  const chain = arc === 'pass' || arc === 'fail' ? `, ARC ${arc}` : '';
  return `${words}, says ${verifierInWords(verifiedBy)} (SPF ${spf}, DKIM ${dkim}, DMARC ${dmarc}${chain}).`;
}
