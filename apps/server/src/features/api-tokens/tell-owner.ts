import { SCOPE_WORDS } from '@postern/contracts';
import type { Scope } from '@postern/contracts';
import { ipKey } from '@postern/login';
import type { HostEventType, Login, TrustedProxies } from '@postern/login';
import type { FastifyRequest } from 'fastify';
import { clientAddress } from '../../http/browser.ts';
import type { Logger } from '../../infrastructure/logger.ts';
import type { PutNotice } from '../identity/index.ts';
import type { ApiTokenModel } from './model.ts';

/** Who did it, and from where. */
export interface Doing {
  readonly request: FastifyRequest;
  readonly sessionId: string;
}

/** Tells the owner of what lets programs in: in the security history, and by mail where something new was let in. */
export interface TellOwner {
  readonly tokenMade: (token: ApiTokenModel, doing: Doing) => Promise<void>;
  readonly tokenRevoked: (token: ApiTokenModel, doing: Doing) => void;
  readonly clientLetIn: (userId: string, client: string, scopes: readonly Scope[]) => Promise<void>;
  readonly clientStolen: (userId: string) => Promise<void>;
}

export interface TellOwnerParts {
  readonly login: Pick<Login, 'record' | 'publicOrigin'>;
  readonly proxies: TrustedProxies;
  readonly putNotice: PutNotice;
  /** Where mails to this person go. */
  readonly addressOf: (userId: string) => Promise<string | undefined>;
  readonly logger: Logger;
}

export function createTellOwner(parts: TellOwnerParts): TellOwner {
  const { login, proxies, putNotice, addressOf, logger } = parts;

  function record(type: HostEventType, token: ApiTokenModel, { request, sessionId }: Doing): void {
    const address = clientAddress(request, proxies);
    login.record(type, {
      userId: token.userId,
      sessionId,
      ipKey: address === undefined ? undefined : ipKey(address),
      userAgent: request.headers['user-agent'],
      data: { tokenId: token.id, name: token.name },
    });
  }

  /** What it tells of has happened: a mail that cannot be queued does not turn the answer into a failure. */
  async function mail(userId: string, subject: string, paragraphs: readonly string[]): Promise<void> {
    try {
      const to = await addressOf(userId);
      const way = `If this was not you, open ${login.publicOrigin}/settings/tokens and revoke it, then change your password and sign out everywhere.`;
      if (to !== undefined) await putNotice({ to, subject, paragraphs: [...paragraphs, way] });
    } catch (error) {
      logger.error({ err: error }, 'a notice could not be queued');
    }
  }

  return Object.freeze<TellOwner>({
    tokenMade: async (token, doing) => {
      record('token_api.created', token, doing);
      const until = new Date(token.expiresAt).toISOString().slice(0, 10);
      await mail(token.userId, 'Postern: an API token was made', [
        `An API token named “${token.name}” was made for your account. Until ${until} a program that has it may: ${inWords(token.scopes)}.`,
      ]);
    },
    tokenRevoked: (token, doing) => {
      record('token_api.revoked', token, doing);
    },
    clientLetIn: (userId, client, scopes) =>
      mail(userId, 'Postern: a program was let in', [
        `A program named “${client}” was let in to your account. It may: ${inWords(scopes)}.`,
      ]),
    clientStolen: (userId) =>
      mail(userId, 'Postern: a program was signed out', [
        'A refresh token of one of your programs was used twice: two programs had it, and one of them may have stolen it. All tokens of that program were ended. Let the program in again if it is yours.',
      ]),
  });
}

function inWords(scopes: readonly Scope[]): string {
  return scopes.map((scope) => SCOPE_WORDS[scope].toLowerCase()).join('; ');
}
