import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { wordsOf } from '../../api/client.ts';
import { useNow } from '../../lib/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import type { View } from './list-filter.ts';
import { groupRows } from './list-items.ts';
import { MessageRowView } from './message-row.tsx';
import styles from './message-list.module.css';
import type { Rows } from './use-rows.ts';

export interface MessageListProps {
  readonly list: Rows;
  readonly title: string;
  readonly view: View;
  readonly isSearch: boolean;
  readonly showMailbox: boolean;
  readonly openId: string | undefined;
  readonly activeId: string | undefined;
  readonly onOpen: (locationId: string) => void;
  readonly onActive: (locationId: string) => void;
  /** Rows must not move: the pointer is over the list, or it is scrolled away from the top. */
  readonly onHold: (isHeld: boolean) => void;
}

const ROW_HEIGHT = 57;
const HEADING_HEIGHT = 30;
const LOAD_AHEAD_ROWS = 20;

export function MessageList(props: MessageListProps): React.JSX.Element {
  const { list, title, onHold } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isOver = useRef(false);
  const hold = (): void => {
    onHold(isOver.current || (scroller.current?.scrollTop ?? 0) > 0);
  };
  const over = (is: boolean) => (): void => {
    isOver.current = is;
    hold();
  };
  return (
    <div className={styles['frame']}>
      {list.waiting > 0 && (
        <button
          type="button"
          className={styles['pill']}
          onClick={() => {
            list.showWaiting();
            scroller.current?.scrollTo({ top: 0 });
          }}
        >
          {list.waiting} new
        </button>
      )}
      <p className="visually-hidden" role="status">
        {list.waiting > 0 ? `${String(list.waiting)} new messages` : ''}
      </p>
      <div
        ref={scroller}
        className={styles['scroller']}
        onScroll={hold}
        onPointerEnter={over(true)}
        onPointerLeave={over(false)}
      >
        {list.isPending ? (
          <SkeletonRows count={9} />
        ) : (
          <Loaded {...props} title={title} scroller={scroller} />
        )}
      </div>
    </div>
  );
}

type LoadedProps = MessageListProps & { readonly scroller: React.RefObject<HTMLDivElement | null> };

function Loaded(props: LoadedProps): React.JSX.Element {
  const { list, isSearch, view } = props;
  if (list.rows.length > 0) return <VirtualRows {...props} />;
  if (list.error !== null && list.error !== undefined) {
    return (
      <Notice title="The list could not be loaded" actions={<Button onClick={list.retry}>Try again</Button>}>
        {wordsOf(list.error)}
      </Notice>
    );
  }
  if (isSearch)
    return (
      <Notice title="Nothing found">
        No subject and no sender has these words. Try fewer, or another spelling.
      </Notice>
    );
  if (view === 'look')
    return <Notice title="Nothing needs a look">No message among those loaded has been marked.</Notice>;
  if (view !== 'all') return <Notice title="Nothing of this kind">Nothing among the messages loaded.</Notice>;
  return <Notice title="No mail here">When a message arrives, it appears by itself.</Notice>;
}

function VirtualRows(props: LoadedProps): React.JSX.Element {
  const { list, title, scroller, openId, activeId } = props;
  const now = useNow();
  const items = useMemo(() => groupRows(list.rows, now), [list.rows, now]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasMore, isLoadingMore, loadMore } = list;
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= items.length - LOAD_AHEAD_ROWS) loadMore();
  }, [hasMore, isLoadingMore, last, items.length, loadMore]);
  const current = openId ?? activeId;
  const currentIndex = items.findIndex((item) => item.kind === 'row' && item.row.locationId === current);
  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex, { align: 'auto' });
    // Only a change of the current row scrolls; arriving mail does not.
  }, [current]);

  return (
    <div
      role="listbox"
      aria-label={title}
      tabIndex={0}
      className={styles['rows']}
      style={{ height: virtual.getTotalSize() }}
      aria-activedescendant={current === undefined ? undefined : `row-${current}`}
    >
      {shown.map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <div
            key={key}
            className={styles['item']}
            role="presentation"
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            {item.kind === 'heading' ? (
              <p className={styles['heading']} role="presentation">
                {item.name}
              </p>
            ) : (
              <MessageRowView
                {...props}
                row={item.row}
                now={now}
                position={item.position}
                count={list.rows.length}
                isCurrent={item.row.locationId === current}
              />
            )}
          </div>
        );
      })}
      {isLoadingMore && (
        <p className="visually-hidden" role="status">
          Loading older messages
        </p>
      )}
    </div>
  );
}

function keyOf(item: ReturnType<typeof groupRows>[number] | undefined): string {
  if (item === undefined) return '';
  return item.kind === 'heading' ? `heading ${item.name}` : item.row.locationId;
}
