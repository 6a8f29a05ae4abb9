import type { HostEventType } from '@postern/login';
import type { Actor, AdministrationParts } from './administration-parts.ts';

type Words = Readonly<Record<string, string | number | boolean>>;

/** Writes what an administrator did, as theirs. */
export function tellAction(
  { login, readBrowser }: Pick<AdministrationParts, 'login' | 'readBrowser'>,
  { caller, request }: Actor,
  action: string,
  data: Words = {},
): void {
  const { ipKey, userAgent } = readBrowser(request);
  const { userId, sessionId } = caller;
  login.record('admin.action', { userId, sessionId, ipKey, userAgent, data: { action, ...data } });
}

/** Writes what happened to a person, as theirs: it stands in their own history. */
export function tellAbout(
  { login }: Pick<AdministrationParts, 'login'>,
  type: HostEventType,
  userId: string,
  data: Words = {},
): void {
  login.record(type, { userId, reason: 'administrator', data });
}
