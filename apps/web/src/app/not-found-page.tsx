import { Link } from '@tanstack/react-router';
import { Notice } from '../ui/notice.tsx';

export function NotFoundPage(): React.JSX.Element {
  return (
    <main id="main">
      <Notice title="There is nothing here" actions={<Link to="/">Go to your mail</Link>}>
        The address may be old, or mistyped.
      </Notice>
    </main>
  );
}
