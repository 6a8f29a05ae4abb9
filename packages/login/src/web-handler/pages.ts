import {
  captchaPage,
  checkMailPage,
  confirmPage,
  errorPage,
  landingPage,
  matchPage,
  noticePage,
  passwordPage,
  pressPage,
  reportPage,
  requestPage,
  secondFactorPage,
  welcomePage,
} from '../pages/index.ts';

/** Every page: a pure function of the site and what there is to show, to a whole HTML document. */
export interface Pages {
  readonly request: typeof requestPage;
  readonly checkMail: typeof checkMailPage;
  readonly landing: typeof landingPage;
  readonly match: typeof matchPage;
  readonly password: typeof passwordPage;
  readonly press: typeof pressPage;
  readonly confirm: typeof confirmPage;
  readonly welcome: typeof welcomePage;
  readonly secondFactor: typeof secondFactorPage;
  readonly report: typeof reportPage;
  readonly captcha: typeof captchaPage;
  readonly notice: typeof noticePage;
  readonly error: typeof errorPage;
}

export const DEFAULT_PAGES: Pages = {
  request: requestPage,
  checkMail: checkMailPage,
  landing: landingPage,
  match: matchPage,
  password: passwordPage,
  press: pressPage,
  confirm: confirmPage,
  welcome: welcomePage,
  secondFactor: secondFactorPage,
  report: reportPage,
  captcha: captchaPage,
  notice: noticePage,
  error: errorPage,
};
