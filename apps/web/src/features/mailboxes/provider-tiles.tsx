import type { Provider } from '@postern/contracts';
import styles from './mailboxes.module.css';

export interface ProviderTilesProps {
  readonly providers: readonly Provider[];
  readonly chosen: Provider | undefined;
  readonly onChoose: (provider: Provider) => void;
}

export function ProviderTiles({ providers, chosen, onChoose }: ProviderTilesProps): React.JSX.Element {
  return (
    <div className={styles['tiles']} role="group" aria-label="Provider">
      {providers.map((provider) => (
        <button
          key={provider.id}
          type="button"
          className={styles['tile']}
          aria-pressed={provider.id === chosen?.id}
          onClick={() => {
            onChoose(provider);
          }}
        >
          <strong>{provider.name}</strong>
          <span>{provider.supported ? (provider.domains[0] ?? '') : 'not yet'}</span>
        </button>
      ))}
    </div>
  );
}

/** What to do at the provider before coming back with an app password. */
export function ProviderGuide({ provider }: { readonly provider: Provider }): React.JSX.Element {
  return (
    <div className={styles['guide']}>
      <p>{provider.guidance}</p>
      {provider.supported && provider.appPasswordUrl !== undefined && (
        <a href={provider.appPasswordUrl} target="_blank" rel="noopener noreferrer">
          Make an app password at {provider.name}
        </a>
      )}
    </div>
  );
}
