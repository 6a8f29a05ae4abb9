import { abusedEnding } from './abused-ending.ts';
import { allForeign } from './all-foreign.ts';
import { brandInPath } from './brand-in-path.ts';
import { codeLeadsElsewhere } from './code-leads-elsewhere.ts';
import { executableTarget } from './executable-target.ts';
import { freeHosting } from './free-hosting.ts';
import { ipAddress } from './ip-address.ts';
import { loginWords } from './login-words.ts';
import { lookAlikeHost } from './look-alike-host.ts';
import { mixedScriptHost } from './mixed-script-host.ts';
import { namesReader } from './names-reader.ts';
import { oddPort } from './odd-port.ts';
import { openRedirect } from './open-redirect.ts';
import { plainHttp } from './plain-http.ts';
import { programTarget } from './program-target.ts';
import { shortener } from './shortener.ts';
import { textNamesOtherSite } from './text-names-other-site.ts';
import { userInfo } from './user-info.ts';
import { noneOwn } from './none-own.ts';
import { borrowedPictures } from './borrowed-pictures.ts';
import { brandSendsElsewhere } from './brand-sends-elsewhere.ts';
import { randomHost } from './random-host.ts';
import { hiddenToken } from './hidden-token.ts';
import { longCode } from './long-code.ts';
import { oneForeignWay } from './one-foreign-way.ts';
import { borrowedForm } from './borrowed-form.ts';
import { noteWithPublicPage } from './note-with-public-page.ts';
import { hiredMailer } from './hired-mailer.ts';
import { threeHouses } from './three-houses.ts';
import type { Rule } from '../rule.ts';

/** Rules on where links lead, in the order in which findings are listed. */
export const linkRules: readonly Rule[] = [
  abusedEnding,
  allForeign,
  brandInPath,
  codeLeadsElsewhere,
  executableTarget,
  freeHosting,
  ipAddress,
  loginWords,
  lookAlikeHost,
  mixedScriptHost,
  namesReader,
  oddPort,
  openRedirect,
  plainHttp,
  programTarget,
  shortener,
  textNamesOtherSite,
  userInfo,
  noneOwn,
  borrowedPictures,
  brandSendsElsewhere,
  randomHost,
  hiddenToken,
  longCode,
  oneForeignWay,
  borrowedForm,
  noteWithPublicPage,
  hiredMailer,
  threeHouses,
];
