export type { Address } from './address/address.ts';
export { maskAddress } from './address/mask-address.ts';
export { parseAddress } from './address/parse-address.ts';
export type { ParsedAddress } from './address/parse-address.ts';
export type { Clock, Instant } from './clock.ts';
export type { LoginConfig, SessionLifetimes, SessionPreset, SignUpPolicy } from './config.ts';
export { createLogin } from './create-login.ts';
export { LOGIN_ERRORS, LoginConfigError } from './errors.ts';
export type { LoginError, LoginErrorCode, Refused } from './errors.ts';
export { LOGIN_EVENTS } from './events.ts';
export type { LoginEvent, LoginEventSeverity, LoginEventType } from './events.ts';
export { DEFAULT_LIMITS } from './limits.ts';
export type { Budget, Limits } from './limits.ts';
export type {
  AttemptOrigin,
  AttemptStatus,
  Authenticated,
  BindingRequired,
  CompleteCodeInput,
  CompleteCodeResult,
  CompleteLinkInput,
  CompleteLinkResult,
  ConfirmRequired,
  IssuedGrant,
  Login,
  LoginCookies,
  OpenedGrant,
  OpenedLink,
  OpenLinkInput,
  RotatedSession,
  Sessions,
  SignedIn,
  Started,
  StartInput,
  StartResult,
} from './login.ts';
export type { DeliverMail, LoginMail, MailLanguage } from './mail/mail.ts';
export { clientIp, parseTrustedProxies } from './net/client-ip.ts';
export type { TrustedProxies } from './net/client-ip.ts';
export { ipKey, networkKeys } from './net/ip-key.ts';
export type { NetworkKeys } from './net/ip-key.ts';
export type { ChallengePurpose } from './purposes.ts';
export type { AuthMethod, Session } from './sessions/session.ts';
export type { Store } from './store.ts';
export type { LoginUser, NewUserDetails, Users } from './users.ts';
export { checkOrigin, hasContentType } from './web/check-origin.ts';
export type { OriginCheck, OriginVerdict } from './web/check-origin.ts';
export { readCookie } from './web/cookies.ts';
export type { CookieReading } from './web/cookies.ts';
export { safeNextPath } from './web/next-path.ts';
