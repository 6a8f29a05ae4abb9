/** The door. */
export function Logo(): React.JSX.Element {
  return (
    <svg width="22" height="26" viewBox="0 0 22 26" aria-hidden="true">
      <path d="M0 10.5a11 11 0 0 1 22 0V26H0Z" fill="var(--accent)" />
      <circle cx="16" cy="16" r="1.8" fill="var(--rail)" />
    </svg>
  );
}
