export type { Address } from './address/address.ts';
export { maskAddress } from './address/mask-address.ts';
export { parseAddress } from './address/parse-address.ts';
export type { ParsedAddress } from './address/parse-address.ts';
export type { AuditLog, AuditSearch, AuditVerdict } from './audit/audit-log.ts';
export type { AuditQuery, AuditRow, AuditStore } from './audit/audit-store.ts';
export { DEFAULT_BAN_POLICY } from './bans/ban-policy.ts';
export type { HostOffence } from './bans/offences.ts';
export type { BanPolicy } from './bans/ban-policy.ts';
export type { BanEvidence, BanRow, BanStore, Offence, ScoreState } from './bans/ban-store.ts';
export type {
  Captcha,
  CaptchaChallenge,
  CaptchaFactory,
  CaptchaParts,
  CaptchaSubject,
  CaptchaVerdict,
  PressureLevel,
} from './captcha/captcha.ts';
export { POW_COSTS } from './captcha/pow-cost.ts';
export type { PowCost, PowLevel } from './captcha/pow-cost.ts';
export { proofOfWork } from './captcha/proof-of-work.ts';
export type { ProofOfWorkOptions } from './captcha/proof-of-work.ts';
export { solve as solveProofOfWork } from './captcha/solve.ts';
export { solverScript } from './captcha/solver-script.ts';
export { vendorCaptcha } from './captcha/vendor-captcha.ts';
export type { VendorCaptchaOptions } from './captcha/vendor-captcha.ts';
export type { CodeFormat } from './challenge/code.ts';
export type { Clock, Instant } from './clock.ts';
export type {
  CrossDevice,
  FactorQuestion,
  LoginConfig,
  MfaConfig,
  MfaPolicy,
  SessionLifetimes,
  SessionPreset,
  SignUpPolicy,
} from './config.ts';
export { createLogin } from './create-login.ts';
export { consoleMailer } from './mailers/console-mailer.ts';
export { LOGIN_ERRORS, LoginConfigError, StoreError } from './errors.ts';
export type { LoginError, LoginErrorCode, Refused } from './errors.ts';
export { isLoginEventType, LOGIN_EVENTS } from './events.ts';
export type { LoginEvent, LoginEventOutcome, LoginEventSeverity, LoginEventType } from './events.ts';
export type {
  FactorAnswer,
  Factors,
  FactorsReset,
  FactorStatus,
  ResetFactors,
  TotpProposal,
} from './factors/factors.ts';
export { HOST_EVENTS, isHostEventType } from './host-events.ts';
export type { HostEventDetails, HostEventType } from './host-events.ts';
export type { Hooks, HookVerdict, SendingHookInput, SignInHookInput, TokenGenerator } from './hooks.ts';
export { DEFAULT_LIMITS } from './limits.ts';
export type { Budget, Limits } from './limits.ts';
export type {
  AttemptOrigin,
  AttemptStatus,
  Authenticated,
  Bans,
  BindingRequired,
  BrowserInput,
  CaptchaRequired,
  CompleteCodeInput,
  CompleteCodeResult,
  CompleteLinkInput,
  CompleteLinkResult,
  CompleteProofResult,
  ConfirmRequired,
  Devices,
  FactorMethod,
  Invites,
  InviteOptions,
  InviteState,
  IssuedGrant,
  Login,
  LoginCookies,
  OpenedGrant,
  OpenedLink,
  OpenLinkInput,
  ProofPurpose,
  Proofs,
  Proven,
  PublicDevice,
  RotatedSession,
  SecondFactorRequired,
  Sessions,
  SignedIn,
  Started,
  StartInput,
  StartProofInput,
  StartResult,
} from './login.ts';
export type { DeliverMail, LoginMail, Mailer, MailKind, MailLanguage } from './mail/mail.ts';
export type { MailFacts, MailTemplates, MailWords } from './mail/mail-templates.ts';
export { clientIp, isTrustedNetwork, parseTrustedProxies } from './net/client-ip.ts';
export type { TrustedProxies } from './net/client-ip.ts';
export { ipKey, networkKeys } from './net/ip-key.ts';
export type { NetworkKeys } from './net/ip-key.ts';
export type { ChallengePurpose } from './purposes.ts';
export type { AuthMethod, Session } from './sessions/session.ts';
export type {
  AttemptClaim,
  BudgetHit,
  ChallengeRow,
  ChallengeStore,
  ConsumeProof,
  CounterState,
  CounterStore,
  CreateChallenge,
  CreatedChallenge,
  EnrolledCounts,
  MatchClaim,
  OnceStore,
  RotateSession,
  SessionRow,
  SessionStore,
  Store,
  TakenBudgets,
} from './store.ts';
export type {
  RefreshRow,
  RefreshStore,
  RotatedRefresh,
  SigningKeyRow,
  SigningKeyStore,
} from './api/api-store.ts';
export type { DeviceRow, DeviceStore } from './devices/device-store.ts';
export type {
  ConfirmTotp,
  PasskeyRow,
  PasskeyStore,
  PendingRow,
  PendingStore,
  RecoverySet,
  RecoveryStore,
  TotpRow,
  TotpStore,
} from './factors/factor-store.ts';
export type { ClaimOutbox, OutboxKind, OutboxRow, OutboxStore } from './outbox/outbox-store.ts';
export type { KeyInput, Keyring } from '@postern/keyring';
export type { Finding } from './cli/doctor/finding.ts';
export { runDoctor } from './cli/doctor/run-doctor.ts';
export type { DoctorOptions } from './cli/doctor/run-doctor.ts';
export { resealLogin } from './cli/reseal-sources.ts';
export { MailerError } from './mailers/mailer-error.ts';
export { MailTemplateError } from './mail/render-mail.ts';
export type { LoginUser, NewUserDetails, Users } from './users.ts';
export { checkOrigin, hasContentType } from './web/check-origin.ts';
export type { OriginCheck, OriginVerdict } from './web/check-origin.ts';
export { readCookie } from './web/cookies.ts';
export type { CookieNames, CookieReading } from './web/cookies.ts';
export { safeNextPath } from './web/next-path.ts';
export type { WebhookConfig, WebhookEndpoint } from './webhooks/webhook-config.ts';
