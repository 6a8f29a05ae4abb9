import type { HistoryEntry } from '@postern/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { wordsOf } from '../../../api/client.ts';
import { dateGroup, fullDate } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { LoadMore } from '../../../ui/load-more.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { historyQuery } from '../queries.ts';
import styles from './history-page.module.css';

/** What happened to the account, newest first, in plain words. */
export function HistoryPage(): React.JSX.Element {
  const now = useNow();
  const list = useInfiniteQuery(historyQuery);
  const { data, error, isPending } = list;
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const groups = Map.groupBy(entries, ({ at }) => dateGroup(at, now));
  return (
    <Page
      title="History"
      lead="What happened to your account. Each entry is bound to the one before it: where one is changed or taken out, checking the log shows it. They are kept for 400 days."
    >
      {isPending && <SkeletonRows count={8} />}
      {error !== null && <Notice title="The history could not be read">{wordsOf(error)}</Notice>}
      {[...groups].map(([day, shown]) => (
        <section key={day} className={styles['group']} aria-label={day}>
          <h2>{day}</h2>
          <ol>
            {shown.map((entry) => (
              <EntryRow key={entry.seq} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      <LoadMore list={list} words="Show older" />
    </Page>
  );
}

const MARKS: Readonly<Record<HistoryEntry['weight'], string>> = {
  routine: '',
  change: 'Change',
  warning: 'Look at this',
};

function EntryRow({ entry }: { readonly entry: HistoryEntry }): React.JSX.Element {
  const { at, text, weight, browser } = entry;
  return (
    <li className={styles['entry']} data-weight={weight}>
      <time dateTime={at} title={fullDate(at)}>
        {new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}
      </time>
      <div>
        <p>{text}</p>
        {browser !== undefined && browser !== '' && <p className={styles['browser']}>{browser}</p>}
      </div>
      {MARKS[weight] !== '' && <span className={styles['mark']}>{MARKS[weight]}</span>}
    </li>
  );
}
