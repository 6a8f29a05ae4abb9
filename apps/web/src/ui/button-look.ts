import styles from './button.module.css';

/** `wary` is for what had better not be pressed, and may be. */
export type ButtonLook = 'primary' | 'danger' | 'wary' | 'plain' | 'quiet';

/** The class of a button; also for a link that is one thing to do. */
export function buttonLook(look: ButtonLook, more?: string): string {
  return [styles['button'], styles[look], more].filter(Boolean).join(' ');
}
