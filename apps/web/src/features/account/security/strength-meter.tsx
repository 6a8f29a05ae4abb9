import { routes } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { Meter } from '../../../ui/meter.tsx';
import styles from './strength-meter.module.css';
import { SCORE_MAX, strengthWords } from './strength-words.ts';

/** Asked when typing has paused for this long. Milliseconds. */
const PAUSE_MS = 350;

/** How good a password is, said while it is typed. Nothing of it is kept, neither here nor on the server. */
export function StrengthMeter({ password }: { readonly password: string }): React.JSX.Element {
  const asked = usePaused(password);
  const { data } = useQuery({
    queryKey: ['password-strength', asked],
    queryFn: ({ signal }) => call(routes.passwordStrength, { body: { password: asked }, signal }),
    enabled: asked !== '',
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
  const shown = password === '' ? undefined : data;
  return (
    <div className={styles['strength']} role="status">
      <Meter label="Strength of the password" value={shown?.score ?? 0} max={SCORE_MAX} />
      <span>{strengthWords(shown)}</span>
    </div>
  );
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setPaused(text);
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text]);
  return paused;
}
