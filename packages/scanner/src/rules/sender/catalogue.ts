import { abusedSenderEnding } from './abused-ending.ts';
import { brandForeignAddress } from './brand-foreign-address.ts';
import { disguisedLetters } from './disguised-letters.ts';
import { freeMailReply } from './free-mail-reply.ts';
import { fromYourself } from './from-yourself.ts';
import { hurriedPriority } from './hurried-priority.ts';
import { lookAlikeDomain } from './look-alike-domain.ts';
import { lookAlikeReply } from './look-alike-reply.ts';
import { mixedScriptDomain } from './mixed-script-domain.ts';
import { nameIsAddress } from './name-is-address.ts';
import { ownOrganisation } from './own-organisation.ts';
import { randomName } from './random-name.ts';
import { severalFrom } from './several-from.ts';
import { strayName } from './stray-name.ts';
import { throwAwayHost } from './throw-away-host.ts';
import { toNobody } from './to-nobody.ts';
import { unreadableFrom } from './unreadable-from.ts';
import { nameUnlikeAddress } from './name-unlike-address.ts';
import { reportWithoutReport } from './report-without-report.ts';
import { nobodyBehind } from './nobody-behind.ts';
import { inventedServer } from './invented-server.ts';
import { numberedServer } from './numbered-server.ts';
import { oddBrackets } from './odd-brackets.ts';
import { namesYou } from './names-you.ts';
import { labelChain } from './label-chain.ts';
import { inventedEnding } from './invented-ending.ts';
import { brandInLocalPart } from './brand-in-local-part.ts';
import { onlyARole } from './only-a-role.ts';
import { knownHouse } from './known-house.ts';
import { oneHouse } from './one-house.ts';
import { manyOrganisations } from './many-organisations.ts';
import { strungWords } from './strung-words.ts';
import { sloganName } from './slogan-name.ts';
import { freeMailPage } from './free-mail-page.ts';
import { namelessSeller } from './nameless-seller.ts';
import { coinHouse } from './coin-house.ts';
import { answersElsewhere } from './answers-elsewhere.ts';
import { decoratedName } from './decorated-name.ts';
import { themeUnlikeName } from './theme-unlike-name.ts';
import { oneHostMailing } from './one-host-mailing.ts';
import { toItself } from './to-itself.ts';
import { platformLure } from './platform-lure.ts';
import { officeName } from './office-name.ts';
import { nameIsHost } from './name-is-host.ts';
import { foreignAllRound } from './foreign-all-round.ts';
import { replyOfThird } from './reply-of-third.ts';
import type { Rule } from '../rule.ts';

/** Rules on who wrote, in the order in which findings are listed. */
export const senderRules: readonly Rule[] = [
  abusedSenderEnding,
  brandForeignAddress,
  disguisedLetters,
  freeMailReply,
  fromYourself,
  hurriedPriority,
  lookAlikeDomain,
  lookAlikeReply,
  mixedScriptDomain,
  nameIsAddress,
  ownOrganisation,
  randomName,
  severalFrom,
  strayName,
  throwAwayHost,
  toNobody,
  unreadableFrom,
  nameUnlikeAddress,
  reportWithoutReport,
  nobodyBehind,
  inventedServer,
  numberedServer,
  oddBrackets,
  namesYou,
  labelChain,
  inventedEnding,
  brandInLocalPart,
  onlyARole,
  knownHouse,
  oneHouse,
  manyOrganisations,
  strungWords,
  sloganName,
  freeMailPage,
  namelessSeller,
  coinHouse,
  answersElsewhere,
  decoratedName,
  themeUnlikeName,
  oneHostMailing,
  toItself,
  platformLure,
  officeName,
  nameIsHost,
  foreignAllRound,
  replyOfThird,
];
