import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly wide?: boolean;
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape, and needs no style of its own in the page. */
export function Dialog({ title, children, onClose, wide = false }: DialogProps): React.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  // Before it leaves the page: a dialog that is taken out while it is open gives the focus to nobody.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The first button would get the focus; a field that is meant to be typed into asks for it.
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-wide={wide}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['inside']}>
        <header className={styles['head']}>
          <h2 id={headingId}>{title}</h2>
          <IconButton label="Close" shortcut="Esc" onClick={onClose}>
            <X size={16} />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  );
}
