import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** In place of a view that could not be drawn: a mistake of ours, which loading afresh often mends. */
export function FailedPage(): React.JSX.Element {
  return (
    <main id="main">
      <Notice
        title="This page broke"
        actions={
          <Button
            look="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            Load it again
          </Button>
        }
      >
        Something in Postern went wrong while it was drawn. Nothing was lost.
      </Notice>
    </main>
  );
}
