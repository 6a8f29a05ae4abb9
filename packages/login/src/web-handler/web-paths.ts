import type { LoginContext } from '../context.ts';
import type { ProofPurpose } from '../login.ts';

/** Proofs that come as a link; the others are codes, typed where they are asked for. */
export type PagedProof = Exclude<ProofPurpose, 'mfa_email' | 'step_up'>;
export const PAGED_PROOFS: readonly PagedProof[] = ['verify_email', 'change_email', 'reset_password'];

/** Where everything is. All but the landing pages of links are under the base path. */
export interface WebPaths {
  readonly form: string;
  readonly checkMail: string;
  readonly code: string;
  readonly status: string;
  readonly verify: string;
  readonly welcome: string;
  readonly report: string | undefined;
  /** Of the links that prove a mailbox for something else, by their purpose. */
  readonly prove: Readonly<Record<PagedProof, string>>;
  readonly secondFactor: string;
  readonly secondFactorMail: string;
  readonly factorPasskey: string;
  readonly passkey: string;
  readonly passkeyOptions: string;
  readonly password: string;
  readonly signOut: string;
  readonly stylesheet: string;
  readonly landingScript: string;
  readonly waitingScript: string;
  readonly passkeyScript: string;
  readonly passwordScript: string;
  readonly captchaScript: string;
}

export function webPaths({ basePath, paths }: Pick<LoginContext, 'basePath' | 'paths'>): WebPaths {
  const base = basePath === '/' ? '' : basePath;
  return {
    form: basePath,
    checkMail: `${base}/check-mail`,
    code: `${base}/code`,
    status: `${base}/status`,
    verify: paths.verify,
    welcome: paths.grant,
    report: paths.report,
    prove: {
      verify_email: `${paths.prove}/verify_email`,
      change_email: `${paths.prove}/change_email`,
      reset_password: `${paths.prove}/reset_password`,
    },
    secondFactor: `${base}/second-factor`,
    secondFactorMail: `${base}/second-factor/mail`,
    factorPasskey: `${base}/second-factor/passkey`,
    passkey: `${base}/passkey`,
    passkeyOptions: `${base}/passkey/options`,
    password: `${base}/password`,
    signOut: `${base}/sign-out`,
    stylesheet: `${base}/pages.css`,
    landingScript: `${base}/landing.js`,
    waitingScript: `${base}/waiting.js`,
    passkeyScript: `${base}/passkey.js`,
    passwordScript: `${base}/password.js`,
    captchaScript: `${base}/captcha.js`,
  };
}
