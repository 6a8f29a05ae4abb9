import type { LoginContext } from '../context.ts';

/** Where everything is. All but the landing pages of links are under the base path. */
export interface WebPaths {
  readonly form: string;
  readonly checkMail: string;
  readonly code: string;
  readonly status: string;
  readonly verify: string;
  readonly welcome: string;
  readonly report: string | undefined;
  readonly secondFactor: string;
  readonly secondFactorMail: string;
  readonly factorPasskey: string;
  readonly passkey: string;
  readonly passkeyOptions: string;
  readonly signOut: string;
  readonly stylesheet: string;
  readonly landingScript: string;
  readonly waitingScript: string;
  readonly passkeyScript: string;
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
    secondFactor: `${base}/second-factor`,
    secondFactorMail: `${base}/second-factor/mail`,
    factorPasskey: `${base}/second-factor/passkey`,
    passkey: `${base}/passkey`,
    passkeyOptions: `${base}/passkey/options`,
    signOut: `${base}/sign-out`,
    stylesheet: `${base}/pages.css`,
    landingScript: `${base}/landing.js`,
    waitingScript: `${base}/waiting.js`,
    passkeyScript: `${base}/passkey.js`,
    captchaScript: `${base}/captcha.js`,
  };
}
