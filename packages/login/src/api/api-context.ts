import type { LoginContext } from '../context.ts';
import { LoginConfigError } from '../errors.ts';
import type { LoginUser } from '../users.ts';
import { checkApiOptions } from './api-options.ts';
import type { ApiSessionsOptions, ApiSettings } from './api-options.ts';
import { createRevocationCache } from './revocation-cache.ts';
import type { RevocationCache } from './revocation-cache.ts';
import { createSigningKeys } from './signing-keys.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface ApiContext {
  readonly login: LoginContext;
  readonly settings: ApiSettings;
  readonly keys: SigningKeys;
  readonly revocations: RevocationCache;
  /** The account of an id, undefined where it is deleted. */
  readonly userOf: (userId: string) => Promise<LoginUser | undefined>;
}

/** @throws LoginConfigError naming the setting. */
export function createApiContext(login: LoginContext, options: ApiSessionsOptions): ApiContext {
  const { users } = login;
  if (users.byId === undefined) {
    throw new LoginConfigError(
      'users.byId',
      'is needed: without it a disabled account would keep its tokens.',
    );
  }
  const settings = checkApiOptions(options, login.publicOrigin);
  const revocations = createRevocationCache(login.clock);
  login.familyEnds.listen((familyId) => {
    revocations.markRevoked(familyId);
  });
  return Object.freeze({
    login,
    settings,
    keys: createSigningKeys(login, settings),
    revocations,
    userOf: users.byId.bind(users),
  });
}
