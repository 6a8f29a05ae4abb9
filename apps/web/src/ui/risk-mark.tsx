import styles from './risk-mark.module.css';

export const RISKS = ['clean', 'pending', 'caution', 'dangerous', 'unscannable'] as const;
export type Risk = (typeof RISKS)[number];

/** What each state is called. Clean mail has no mark and no word. */
export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  clean: '',
  pending: 'Being checked',
  caution: 'Check first',
  dangerous: "Don't trust this",
  unscannable: "Couldn't check",
};

/** Five states that differ in shape, colour and word. */
export function RiskMark({
  risk,
  size = 16,
}: {
  readonly risk: Risk;
  readonly size?: 16 | 20;
}): React.JSX.Element | null {
  if (risk === 'clean') return null;
  return (
    <svg
      className={styles[risk]}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={RISK_WORDS[risk]}
    >
      <title>{RISK_WORDS[risk]}</title>
      <Shape risk={risk} />
    </svg>
  );
}

function Shape({ risk }: { readonly risk: Exclude<Risk, 'clean'> }): React.JSX.Element {
  switch (risk) {
    case 'pending':
      return (
        <circle
          cx="8"
          cy="8"
          r="5.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="1.4 2.05"
        />
      );
    case 'caution':
      return (
        <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round">
          <path d="M8 1.9 14.6 13.6H1.4Z" />
          <path d="M8 6.2v3.4M8 11.7v.1" />
        </g>
      );
    case 'dangerous':
      return (
        <g>
          <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" fill="currentColor" />
          <path d="M8 4.2v4.6M8 11.5v.1" stroke="var(--danger-ink)" strokeWidth="1.8" strokeLinecap="round" />
        </g>
      );
    case 'unscannable':
      return (
        <g fill="none" stroke="currentColor" strokeWidth="1.4">
          <circle cx="8" cy="8" r="6.2" strokeDasharray="3.2 1.7" />
          <path d="M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.5.3-.8.6-.8 1.2M8 11.4v.1" strokeLinecap="round" />
        </g>
      );
  }
}
