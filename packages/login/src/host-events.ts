import { maskAddressForLog } from './address/mask-address.ts';
import { parseAddress } from './address/parse-address.ts';
import { networkIndex } from './budgets.ts';
import type { LoginContext } from './context.ts';
import type { LoginEvent, LoginEventDetails } from './events.ts';
import { describeUserAgent } from './web/user-agent.ts';

/**
 * What the host may write into the log beside the library's own events. The list is closed: whoever reads the log
 * must be able to trust that what the library alone can know was told by the library.
 */
export const HOST_EVENTS = [
  'login.failed',
  'login.locked',
  'password.changed',
  'password.change_failed',
  'password.reset',
  'password.removed',
  'password.rehashed',
  'password.common_rejected',
  'email.change_undone',
  'user.created',
  'user.updated',
  'user.disabled',
  'user.enabled',
  'user.deletion_requested',
  'user.deletion_cancelled',
  'user.prehijack_wiped',
  'user.panic',
  'user.exported',
  'token_api.created',
  'token_api.used_first',
  'token_api.revoked',
  'token_api.expired',
  'token_api.denied',
  'token_api.ip_mismatch',
  'admin.action',
  'config.changed',
  'mailbox.connected',
  'mailbox.removed',
  'mailbox.secret_changed',
  'audit.exported',
  'signin_link.issued',
  'sys.start',
  'sys.stop',
  'csrf.rejected',
  'header.host_mismatch',
  'proxy.header_untrusted',
] as const;
export type HostEventType = (typeof HOST_EVENTS)[number];

/** Whether the host may record an event of this name. */
export function isHostEventType(value: unknown): value is HostEventType {
  return HOST_EVENTS.some((type) => type === value);
}

/** What happened, as the host knows it. Addresses, networks and browsers are given raw and never kept so. */
export interface HostEventDetails extends Pick<LoginEvent, 'userId' | 'sessionId' | 'reason' | 'data'> {
  /** An address: kept as a keyed index and masked. What is no address leaves nothing. */
  readonly email?: string | undefined;
  /** The client's canonical network key (`ipKey`): kept as a keyed index. */
  readonly ipKey?: string | undefined;
  /** The raw header: kept as a few words of our own. */
  readonly userAgent?: string | undefined;
}

/**
 * Writes an event of the host into the same listener, audit log and webhooks as the library's own.
 * @throws TypeError for a name that is not one of {@link HOST_EVENTS}: a mistake of the host.
 */
export function recordHostEvent(
  context: LoginContext,
  type: HostEventType,
  { userId, sessionId, reason, data, email, ipKey, userAgent }: HostEventDetails = {},
): void {
  if (!isHostEventType(type)) throw new TypeError(`"${String(type)}" is no event that a host may record.`);
  const about: LoginEventDetails = {
    ...(userId === undefined ? {} : { userId }),
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(reason === undefined ? {} : { reason }),
    ...(data === undefined ? {} : { data }),
    ...(ipKey === undefined ? {} : { ipIndex: networkIndex(context, ipKey) }),
    ...(userAgent === undefined ? {} : { userAgent: describeUserAgent(userAgent) }),
    ...aboutAddress(context, email),
  };
  context.emit(type, about);
}

function aboutAddress(context: LoginContext, email: string | undefined): LoginEventDetails {
  const parsed = parseAddress(email);
  if (!parsed.ok) return {};
  const emailIndex = context.keyring.index('index.email', parsed.address.limiter).toString('hex');
  return { emailIndex, maskedAddress: maskAddressForLog(parsed.address.account) };
}
