import type { LoginErrorCode } from '../errors.ts';
import { ENGLISH } from './texts-en.ts';
import type { PageLanguage, PageSite } from './page-site.ts';
import { RUSSIAN } from './texts-ru.ts';

/** Every sentence of the pages. A language without one of them does not compile. */
export interface PageTexts {
  readonly requestTitle: string;
  readonly requestLead: string;
  readonly emailLabel: string;
  /** In the place of `requestLead`, where passwords are offered as well. */
  readonly requestLeadPassword: string;
  readonly requestPassword: string;
  readonly requestButton: string;
  readonly requestHint: string;
  readonly checkTitle: string;
  readonly checkLead: (address: string) => string;
  readonly checkLink: string;
  readonly matchLabel: string;
  readonly matchHint: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly codeDigitsHint: (count: 6 | 8) => string;
  readonly codeButton: string;
  readonly otherAddress: string;
  readonly landingTitle: string;
  readonly landingAuto: string;
  readonly landingAsk: string;
  readonly landingButton: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly matchTitle: (address: string) => string;
  readonly matchLead: (browser: string, minutes: number) => string;
  readonly matchField: string;
  readonly matchElse: string;
  readonly matchNotYou: string;
  readonly matchButton: string;
  readonly confirmTitle: string;
  readonly confirmLead: (now: string, next: string) => string;
  /** In the place of `confirmLead`, after a password. */
  readonly confirmLeadPassword: (now: string, next: string) => string;
  readonly confirmButton: (next: string) => string;
  readonly confirmStay: string;
  readonly welcomeTitle: string;
  readonly welcomeLead: { readonly setup: string; readonly invite: string };
  readonly grantLabel: string;
  readonly grantHint: string;
  /** The link was opened elsewhere, and the site wants the code typed where the sign-in began. */
  readonly codeOnlyTitle: string;
  readonly codeOnlyLead: string;
  /** The link was opened elsewhere, and the site takes it only where the sign-in began. */
  readonly denyTitle: string;
  readonly denyLead: string;
  readonly pressLead: (browser: string, minutes: number) => string;
  readonly usedTitle: string;
  readonly usedLead: string;
  readonly factorTitle: string;
  readonly factorLead: string;
  readonly factorPasskeyButton: string;
  readonly factorPasskeyWaiting: string;
  readonly factorPasskeyFailed: string;
  readonly factorTotpLabel: string;
  readonly factorTotpHint: string;
  readonly factorRecoveryTitle: string;
  readonly factorRecoveryLabel: string;
  readonly factorRecoveryHint: string;
  readonly factorMailTitle: string;
  readonly factorMailLead: string;
  readonly factorMailButton: string;
  readonly factorMailSent: (address: string) => string;
  readonly factorButton: string;
  readonly factorTrust: string;
  readonly passwordTitle: string;
  readonly passwordIdentifier: string;
  readonly passwordLabel: string;
  readonly passwordShow: string;
  readonly passwordShowLabel: string;
  readonly passwordHide: string;
  readonly passwordHideLabel: string;
  readonly passwordButton: string;
  readonly passwordForgot: string;
  readonly passwordMail: string;
  readonly reportTitle: string;
  readonly reportLead: (address: string | undefined) => string;
  readonly reportEffect: string;
  readonly reportButton: string;
  readonly reportedTitle: string;
  readonly reportedLead: string;
  readonly reportLabel: string;
  readonly captchaTitle: string;
  readonly captchaLead: string;
  readonly captchaWorking: string;
  readonly captchaFailed: string;
  readonly captchaButton: string;
  readonly captchaNoScript: string;
  readonly errorTitle: string;
  readonly again: string;
  readonly minutes: (count: number) => string;
  readonly triesLeft: (count: number) => string;
  readonly waitFor: (seconds: number) => string;
  readonly errors: Readonly<Record<LoginErrorCode, string>>;
}

const TEXTS: Readonly<Record<PageLanguage, PageTexts>> = { en: ENGLISH, ru: RUSSIAN };

/** The sentences of a site: ours in its language, and its own where it gave any. */
export function textsOf(site: Pick<PageSite, 'language' | 'texts'>): PageTexts {
  const { texts } = site;
  return texts === undefined ? TEXTS[site.language] : { ...TEXTS[site.language], ...texts };
}
