import { useQuery } from '@tanstack/react-query';
import { wordsOf } from '../../../api/client.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { profileQuery } from '../queries.ts';
import { AddressSection } from './address-section.tsx';
import { NamesSection } from './names-section.tsx';

/** Who the person is here. */
export function ProfilePage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(profileQuery);
  return (
    <Page title="Profile">
      {isPending && <SkeletonRows count={4} />}
      {error !== null && <Notice title="This could not be read">{wordsOf(error)}</Notice>}
      {data !== undefined && (
        <>
          <NamesSection key={data.username ?? ''} profile={data} />
          <AddressSection profile={data} />
        </>
      )}
    </Page>
  );
}
