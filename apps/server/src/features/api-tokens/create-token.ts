import type { NewApiToken } from '@postern/contracts';
import type { Clock } from '../../infrastructure/clock.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { ApiTokenModel } from './model.ts';
import { wrongNetworks } from './networks.ts';
import type { ApiTokenStore } from './store.ts';
import { generateToken } from './token-text.ts';

const DAY_MS = 86_400_000;

export interface CreatedToken {
  /** Shown once. */
  readonly secret: string;
  readonly token: ApiTokenModel;
}

/** @throws HttpProblem request_invalid with the field that is wrong; token_limit */
export async function createToken(
  { store, clock }: { readonly store: ApiTokenStore; readonly clock: Clock },
  userId: string,
  asked: NewApiToken,
): Promise<CreatedToken> {
  const wrong = wrongNetworks(asked.networks);
  if (wrong.length > 0) {
    throw new HttpProblem('request_invalid', {
      fields: wrong.map((position) => ({
        path: `networks.${String(position)}`,
        message:
          'must be addresses or networks (CIDR) such as 203.0.113.0/24, no wider than /8 (IPv4) or /16 (IPv6)',
      })),
    });
  }
  const text = generateToken();
  const now = clock.now();
  const token: ApiTokenModel = {
    id: uuidv7(clock),
    userId,
    publicId: text.publicId,
    name: asked.name,
    scopes: asked.scopes,
    mailboxes: asked.mailboxes === 'all' ? 'all' : [...new Set(asked.mailboxes)].sort(),
    networks: asked.networks,
    createdAt: now,
    expiresAt: now + asked.expiresInDays * DAY_MS,
    revokedAt: undefined,
    lastUsedAt: undefined,
    lastUsedFrom: undefined,
  };
  const outcome = await store.insert(token, text);
  if (outcome === 'full') throw new HttpProblem('token_limit');
  if (outcome === 'unknown') {
    throw new HttpProblem('request_invalid', {
      fields: [{ path: 'mailboxes', message: 'names a mailbox that is not yours' }],
    });
  }
  return { secret: text.secret, token };
}
