import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly picture?: ReactNode;
}

/** A calm page in place of content: nothing here yet, nothing found, or something went wrong. */
export function Notice({ title, children, actions, picture }: NoticeProps): React.JSX.Element {
  return (
    <div className={styles['notice']}>
      {picture !== undefined && <div className={styles['picture']}>{picture}</div>}
      <h2 className={styles['title']}>{title}</h2>
      {children !== undefined && <div className={styles['words']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
