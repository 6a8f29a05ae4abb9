import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'danger' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  /** The key that does the same, shown beside the words. */
  readonly shortcut?: string;
}

export function Button({
  look = 'plain',
  icon,
  shortcut,
  children,
  className,
  ...rest
}: ButtonProps): React.JSX.Element {
  return (
    <button
      type="button"
      {...rest}
      className={[styles['button'], styles[look], className].filter(Boolean).join(' ')}
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
