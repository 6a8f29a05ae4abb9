import { routes, SCOPE_WORDS } from '@postern/contracts';
import type { ApiToken } from '@postern/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { mailboxesQuery } from '../../api/queries.ts';
import { fullDate } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { AskButton } from '../../ui/ask-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { faultOf } from '../account/index.ts';
import { tokensQuery } from './queries.ts';
import { RequestLog } from './request-log.tsx';
import { mailboxesInWords, standingInWords } from './token-words.ts';

/** One token: what it may do, what it did, and its end. */
export function TokenPage(): React.JSX.Element {
  const { tokenId } = useParams({ from: '/settings/tokens/$tokenId' });
  const { data, isPending } = useQuery(tokensQuery);
  const token = data?.tokens.find(({ id }) => id === tokenId);
  if (token === undefined) {
    return (
      <Page title="API token" back="/settings/tokens">
        {isPending ? <SkeletonRows count={3} /> : <Notice title="There is no such token" />}
      </Page>
    );
  }
  return (
    <Page
      title={token.name}
      back="/settings/tokens"
      action={token.state === 'live' && <Revocation token={token} />}
    >
      <TokenFacts token={token} />
      <Section
        title="What it was used for"
        lead={<p>Kept for 30 days. Nothing of what was asked or answered is in it.</p>}
      >
        <RequestLog tokenId={token.id} />
      </Section>
    </Page>
  );
}

function TokenFacts({ token }: { readonly token: ApiToken }): React.JSX.Element {
  const now = useNow();
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  return (
    <Facts
      facts={[
        ['State', standingInWords(token, now)],
        ['Begins with', token.prefix],
        ['May', token.scopes.map((scope) => SCOPE_WORDS[scope]).join(' · ')],
        ['Reaches', mailboxesInWords(token, mailboxes)],
        ['From', token.networks.length === 0 ? 'Anywhere' : token.networks.join(', ')],
        ['Made', fullDate(token.createdAt)],
      ]}
    />
  );
}

function Revocation({ token }: { readonly token: ApiToken }): React.JSX.Element {
  return <AskButton ask={(close) => <RevocationDialog token={token} onClose={close} />}>Revoke</AskButton>;
}

function RevocationDialog({
  token,
  onClose,
}: {
  readonly token: ApiToken;
  readonly onClose: () => void;
}): React.JSX.Element {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call(routes.revokeApiToken, { params: { tokenId: token.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
      await navigate({ to: '/settings/tokens' });
    },
  });
  return (
    <ConfirmDialog
      title={`Revoke ${token.name}?`}
      action="Revoke"
      refusal="Keep it"
      isBusy={revoke.isPending}
      fault={faultOf(revoke.error)}
      onConfirm={() => {
        revoke.mutate();
      }}
      onClose={onClose}
    >
      The program that has it is out at once. This cannot be taken back; a new token can be made.
    </ConfirmDialog>
  );
}
