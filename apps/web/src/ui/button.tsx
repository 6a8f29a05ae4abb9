import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import type { ButtonLook } from './button-look.ts';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  /** The key that does the same, shown beside the words. */
  readonly shortcut?: string;
  /** Does nothing now. Unlike a disabled button it keeps the focus, so that whoever pressed it stays where they are. */
  readonly isHeld?: boolean;
}

export function Button({
  look = 'plain',
  icon,
  shortcut,
  isHeld = false,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps): React.JSX.Element {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isHeld ? true : undefined}
      className={buttonLook(look, className)}
      onClick={(event) => {
        // Also keeps a form from being sent.
        if (isHeld) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      {children !== undefined && <span>{children}</span>}
      {shortcut !== undefined && (
        <kbd className={styles['key']} aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </button>
  );
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Says what it does: the accessible name and the tooltip. */
  readonly label: string;
  readonly shortcut?: string;
  readonly children: ReactNode;
}

export function IconButton({
  label,
  shortcut,
  children,
  className,
  ...rest
}: IconButtonProps): React.JSX.Element {
  const title = shortcut === undefined ? label : `${label} (${shortcut})`;
  return (
    <button
      type="button"
      aria-label={label}
      title={title}
      {...rest}
      className={[styles['icon'], className].filter(Boolean).join(' ')}
    >
      {children}
    </button>
  );
}
