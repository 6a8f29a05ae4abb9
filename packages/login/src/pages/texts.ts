import type { LoginErrorCode } from '../errors.ts';
import { ENGLISH } from './texts-en.ts';
import type { PageLanguage } from './page-site.ts';
import { RUSSIAN } from './texts-ru.ts';

/** Every sentence of the pages. A language without one of them does not compile. */
export interface PageTexts {
  readonly requestTitle: string;
  readonly requestLead: string;
  readonly emailLabel: string;
  readonly requestButton: string;
  readonly requestHint: string;
  readonly checkTitle: string;
  readonly checkLead: (address: string) => string;
  readonly checkLink: string;
  readonly matchLabel: string;
  readonly matchHint: string;
  readonly codeLabel: string;
  readonly codeHint: string;
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
  readonly confirmButton: (next: string) => string;
  readonly confirmStay: string;
  readonly welcomeTitle: string;
  readonly welcomeLead: { readonly setup: string; readonly invite: string };
  readonly grantLabel: string;
  readonly grantHint: string;
  readonly errorTitle: string;
  readonly again: string;
  readonly minutes: (count: number) => string;
  readonly triesLeft: (count: number) => string;
  readonly waitFor: (seconds: number) => string;
  readonly errors: Readonly<Record<LoginErrorCode, string>>;
}

const TEXTS: Readonly<Record<PageLanguage, PageTexts>> = { en: ENGLISH, ru: RUSSIAN };

export function textsOf(language: PageLanguage): PageTexts {
  return TEXTS[language];
}
