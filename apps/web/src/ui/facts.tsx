import { Fragment } from 'react';
import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** A name and what is known under it; undefined where nothing is. */
export type Fact = readonly [name: string, value: ReactNode];

/** What is known of a thing, name by name. */
export function Facts({ facts }: { readonly facts: readonly (Fact | undefined)[] }): React.JSX.Element {
  return (
    <dl className={styles['facts']}>
      {facts.map(
        (fact) =>
          fact !== undefined && (
            <Fragment key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
