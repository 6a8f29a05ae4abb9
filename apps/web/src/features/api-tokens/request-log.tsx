import type { ApiRequest } from '@postern/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { wordsOf } from '../../api/client.ts';
import { mailboxesQuery } from '../../api/queries.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Callout } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import styles from './api-tokens.module.css';
import { requestsQuery } from './queries.ts';

/** Calls of a program, newest first. Roles are written out: on a phone the rows are laid out as blocks. */
export function RequestLog({ tokenId }: { readonly tokenId: string }): React.JSX.Element {
  const list = useInfiniteQuery(requestsQuery(tokenId));
  const { data, error, isPending } = list;
  if (isPending) return <SkeletonRows count={3} />;
  if (error !== null) return <Callout look="caution">{wordsOf(error)}</Callout>;
  const requests = data.pages.flatMap((page) => page.requests);
  if (requests.length === 0) return <p className={styles['none']}>Nothing yet.</p>;
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Calls">
        <table role="table" className={styles['table']}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                When
              </th>
              <th role="columnheader" scope="col">
                Call
              </th>
              <th role="columnheader" scope="col">
                Answer
              </th>
              <th role="columnheader" scope="col">
                From
              </th>
              <th role="columnheader" scope="col" className={styles['number']}>
                Took
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {requests.map((request, index) => (
              <RequestRow key={`${request.at} ${String(index)}`} request={request} />
            ))}
          </tbody>
        </table>
      </div>
      <LoadMore list={list} words="Show older" />
    </>
  );
}

function RequestRow({ request }: { readonly request: ApiRequest }): React.JSX.Element {
  const { at, method, route, status, error, mailboxId, count, network, agent, latencyMs } = request;
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  const mailbox = mailboxes.find(({ id }) => id === mailboxId)?.name;
  const rows = count === undefined ? undefined : `${String(count)} ${count === 1 ? 'row' : 'rows'}`;
  return (
    <tr role="row">
      <td role="cell">
        <time dateTime={at}>{timeOf(at)}</time>
      </td>
      <td role="cell">
        <code>
          {method} {route === '' ? '(no such address)' : route}
        </code>
        {mailbox !== undefined && <small>{mailbox}</small>}
      </td>
      <td role="cell">
        <span className={status >= 400 ? styles['bad'] : undefined}>{status}</span>
        <small>{error ?? rows}</small>
      </td>
      <td role="cell">
        {network ?? 'unknown'}
        {agent !== undefined && <small>{agent}</small>}
      </td>
      <td role="cell" className={styles['number']}>
        {latencyMs} ms
      </td>
    </tr>
  );
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleString(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}
