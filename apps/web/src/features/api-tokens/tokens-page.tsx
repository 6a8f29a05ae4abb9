import { routes } from '@postern/contracts';
import type { ApiSession, ApiToken } from '@postern/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bot, KeyRound } from 'lucide-react';
import { call, wordsOf } from '../../api/client.ts';
import { fullDate, rowDate } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Badge, Row, Section } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import styles from './api-tokens.module.css';
import { clientsQuery, tokensQuery } from './queries.ts';
import { standingInWords } from './token-words.ts';

/** What lets programs in: tokens, and clients that renew short ones. */
export function ApiTokensPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(tokensQuery);
  const { data: clients = [] } = useQuery(clientsQuery);
  const live = data?.tokens.filter(({ state }) => state === 'live') ?? [];
  const ended = data?.tokens.filter(({ state }) => state !== 'live') ?? [];
  const add = (
    <Link to="/settings/tokens/new" className={buttonLook('primary')}>
      New token
    </Link>
  );
  return (
    <Page
      title="API tokens"
      lead="A token lets a program of yours read or change mail here without your password. Give each program its own, and only what it needs."
      action={add}
    >
      {isPending && <SkeletonRows count={3} />}
      {error !== null && <Notice title="The tokens could not be read">{wordsOf(error)}</Notice>}
      {data !== undefined && data.tokens.length === 0 && (
        <Notice title="No token yet" picture={<KeyRound size={28} aria-hidden />}>
          Programs cannot get in. That is how it should be until you need one.
        </Notice>
      )}
      {live.length > 0 && (
        <Section
          title="In use"
          aside={
            <span className={styles['count']}>
              {live.length} of {data?.limit}
            </span>
          }
        >
          <TokenList tokens={live} />
        </Section>
      )}
      {clients.length > 0 && <Clients clients={clients} />}
      {ended.length > 0 && (
        <Section
          title="Ended"
          lead={<p>They work no more. Each is shown for 30 days, with what it was used for.</p>}
        >
          <TokenList tokens={ended} />
        </Section>
      )}
    </Page>
  );
}

function TokenList({ tokens }: { readonly tokens: readonly ApiToken[] }): React.JSX.Element {
  const now = useNow();
  return (
    <ul>
      {tokens.map((token) => (
        <li key={token.id}>
          <Link to="/settings/tokens/$tokenId" params={{ tokenId: token.id }} className={styles['token']}>
            <Row
              icon={<KeyRound size={16} aria-hidden />}
              title={
                <>
                  {token.name}
                  {token.state !== 'live' && <Badge>{token.state === 'revoked' ? 'Revoked' : 'Ended'}</Badge>}
                </>
              }
              note={standingInWords(token, now)}
              actions={<code className={styles['prefix']}>{token.prefix}…</code>}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Clients({ clients }: { readonly clients: readonly ApiSession[] }): React.JSX.Element {
  return (
    <Section
      title="Clients"
      lead={<p>Programs that were let in with a short token and renew it by themselves.</p>}
    >
      <ul>
        {clients.map((client) => (
          <li key={client.id}>
            <ClientRow client={client} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ClientRow({ client }: { readonly client: ApiSession }): React.JSX.Element {
  const now = useNow();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => call(routes.revokeApiSession, { params: { apiSessionId: client.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: clientsQuery.queryKey }),
  });
  const standing = `Renewed ${rowDate(client.refreshedAt, now)} · ends ${fullDate(client.expiresAt)} unless renewed`;
  return (
    <Row
      icon={<Bot size={16} aria-hidden />}
      title={client.client}
      note={end.error === null ? standing : wordsOf(end.error)}
      actions={
        <Button
          aria-label={`End ${client.client}`}
          isHeld={end.isPending}
          onClick={() => {
            end.mutate();
          }}
        >
          End
        </Button>
      }
    />
  );
}
