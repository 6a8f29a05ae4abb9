import { Button } from './button.tsx';
import { Actions } from './section.tsx';

export interface LoadMoreProps {
  /** The list, as its query holds it. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly words: string;
}

/** Below a list that is read in parts: the next part, where there is one. */
export function LoadMore({ list, words }: LoadMoreProps): React.JSX.Element | null {
  if (!list.hasNextPage) return null;
  return (
    <Actions>
      <Button
        isHeld={list.isFetchingNextPage}
        onClick={() => {
          void list.fetchNextPage();
        }}
      >
        {list.isFetchingNextPage ? 'Loading…' : words}
      </Button>
    </Actions>
  );
}
