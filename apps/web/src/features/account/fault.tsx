import { Callout } from '../../ui/section.tsx';
import { faultOf } from './words.ts';

/** Why a change was not made. Nothing where it was made, or where the person themselves called it off. */
export function Fault({ error }: { readonly error: Error | null }): React.JSX.Element | null {
  const words = faultOf(error);
  return words === undefined ? null : <Callout look="caution">{words}</Callout>;
}
