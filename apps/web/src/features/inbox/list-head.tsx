import { WINDOW_DAYS } from '@postern/contracts';
import { Menu, Search, X } from 'lucide-react';
import { useState } from 'react';
import type { RefObject } from 'react';
import type { ListingFilter } from '../../api/queries.ts';
import { useDrawer } from '../../lib/drawer.ts';
import { IconButton } from '../../ui/button.tsx';
import { VIEW_NAMES, VIEWS } from './list-filter.ts';
import type { View } from './list-filter.ts';
import styles from './list-head.module.css';
import type { Rows } from './use-rows.ts';

export interface ListHeadProps {
  readonly title: string;
  readonly list: Rows;
  readonly view: View;
  readonly filter: ListingFilter;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onView: (view: View) => void;
  readonly onFilter: (filter: ListingFilter) => void;
}

/** Where one is, search on the servers, and what to show of it. */
export function ListHead(props: ListHeadProps): React.JSX.Element {
  const { title, list, view, filter, onView, onFilter } = props;
  const { setOpen } = useDrawer();
  return (
    <header className={styles['head']}>
      <div className={styles['bar']}>
        <IconButton
          className={styles['menu']}
          label="Menu"
          onClick={() => {
            setOpen(true);
          }}
        >
          <Menu size={18} />
        </IconButton>
        <SearchField {...props} />
      </div>
      <div className={styles['title']}>
        <h1>{filter.q === undefined ? title : `“${filter.q}”`}</h1>
        <Count list={list} isSearch={filter.q !== undefined} />
        <select
          className={styles['window']}
          aria-label="How far back"
          value={filter.days ?? ''}
          onChange={(event) => {
            onFilter({ ...filter, days: WINDOW_DAYS.find((days) => String(days) === event.target.value) });
          }}
        >
          <option value="">Any time</option>
          {WINDOW_DAYS.map((days) => (
            <option key={days} value={days}>
              {days === 1 ? 'Last day' : `Last ${String(days)} days`}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['chips']} role="group" aria-label="Show">
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className={styles['chip']}
            aria-pressed={view === name}
            onClick={() => {
              onView(name);
            }}
          >
            {VIEW_NAMES[name]}
          </button>
        ))}
      </div>
    </header>
  );
}

function SearchField({ filter, list, searchRef, onFilter }: ListHeadProps): React.JSX.Element {
  const [words, setWords] = useState('');
  const clear = (): void => {
    setWords('');
    onFilter({ ...filter, q: undefined });
  };
  return (
    <form
      className={styles['search']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = words.trim();
        onFilter({ ...filter, q: q === '' ? undefined : q });
      }}
    >
      <Search size={15} aria-hidden />
      <input
        ref={searchRef}
        type="search"
        enterKeyHint="search"
        aria-label="Search subject and sender"
        placeholder="Search subject and sender"
        maxLength={200}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          clear();
          event.currentTarget.blur();
        }}
      />
      {filter.q !== undefined && list.isFetching && <span className={styles['searching']}>Searching…</span>}
      {words === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <button type="button" className={styles['clear']} aria-label="End the search" onClick={clear}>
          <X size={14} />
        </button>
      )}
    </form>
  );
}

/** How much is shown, and of how much. */
function Count({
  list,
  isSearch,
}: {
  readonly list: Rows;
  readonly isSearch: boolean;
}): React.JSX.Element | null {
  const total = list.sources.reduce((sum, source) => sum + (source.total ?? 0), 0);
  if (list.isPending || total === 0) return null;
  const shown = Math.min(list.loaded, total).toLocaleString();
  return (
    <span className={styles['count']}>
      {isSearch ? `${total.toLocaleString()} found` : `${shown} of ${total.toLocaleString()}`}
    </span>
  );
}
