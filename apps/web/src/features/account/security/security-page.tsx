import { useQuery } from '@tanstack/react-query';
import { wordsOf } from '../../../api/client.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { PanicSection } from '../panic/panic-section.tsx';
import { securityQuery } from '../queries.ts';
import { OutsideSection } from './outside-section.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { SwitchSection } from './switch-section.tsx';
import { TotpSection } from './totp-section.tsx';

/** Everything that guards the account, strongest first. */
export function SecurityPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(securityQuery);
  return (
    <Page title="Security">
      {isPending && <SkeletonRows count={6} />}
      {error !== null && <Notice title="This could not be read">{wordsOf(error)}</Notice>}
      {data !== undefined && (
        <>
          <SwitchSection status={data} />
          <PasskeySection status={data} />
          <TotpSection status={data} />
          <RecoverySection status={data} />
          <OutsideSection status={data} />
          <PasswordSection />
        </>
      )}
      <PanicSection />
    </Page>
  );
}
