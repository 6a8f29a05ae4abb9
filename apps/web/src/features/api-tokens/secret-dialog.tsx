import type { CreatedApiToken } from '@postern/contracts';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Actions, Callout } from '../../ui/section.tsx';
import styles from './api-tokens.module.css';

interface SecretDialogProps {
  readonly created: CreatedApiToken;
  readonly onClose: () => void;
}

/** The only time a token is seen. It closes by itself for nobody: an Escape too early would lose it. */
export function SecretDialog({ created, onClose }: SecretDialogProps): React.JSX.Element {
  const [state, setState] = useState<'fresh' | 'copied' | 'leaving'>('fresh');
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(created.secret);
      setState('copied');
    } catch {
      // The browser does not allow it; the token is selected, and can be copied by hand.
    }
  };
  const leave = (): void => {
    if (state === 'fresh') setState('leaving');
    else onClose();
  };
  return (
    <Dialog title="Copy your token now" wide onClose={leave}>
      <p>
        This is the only time <strong>{created.token.name}</strong> is shown. Postern keeps a one-way value of
        it, from which it cannot be had again.
      </p>
      <label className={styles['secret']}>
        <span>Token</span>
        <input ref={field} readOnly value={created.secret} spellCheck={false} autoComplete="off" />
      </label>
      {state === 'leaving' && (
        <Callout look="caution">
          It has not been copied here. If you have it, close this; if not, it is lost and you need a new one.
        </Callout>
      )}
      <Actions>
        <Button
          look="primary"
          data-autofocus
          icon={state === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={() => {
            void copy();
          }}
        >
          {state === 'copied' ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={leave}>{state === 'leaving' ? 'Close anyway' : 'Close'}</Button>
      </Actions>
      <p className="visually-hidden" role="status">
        {state === 'copied' ? 'The token was copied.' : ''}
      </p>
    </Dialog>
  );
}
