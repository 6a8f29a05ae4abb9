import { routes } from '@postern/contracts';
import { call } from '../../../api/client.ts';
import { ChangeButton } from '../change-button.tsx';
import { useChange } from '../use-change.ts';

/** Calls the deletion of the account off. */
export function KeepAccount(): React.JSX.Element {
  const keep = useChange(() => call(routes.cancelDeletion));
  return <ChangeButton change={keep} words="Keep my account" />;
}
