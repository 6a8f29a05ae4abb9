import { abusedSenderEnding } from './sender/abused-ending.ts';
import { brandForeignAddress } from './sender/brand-foreign-address.ts';
import { disguisedLetters } from './sender/disguised-letters.ts';
import { freeMailReply } from './sender/free-mail-reply.ts';
import { fromYourself } from './sender/from-yourself.ts';
import { hurriedPriority } from './sender/hurried-priority.ts';
import { lookAlikeDomain } from './sender/look-alike-domain.ts';
import { lookAlikeReply } from './sender/look-alike-reply.ts';
import { mixedScriptDomain } from './sender/mixed-script-domain.ts';
import { nameIsAddress } from './sender/name-is-address.ts';
import { ownOrganisation } from './sender/own-organisation.ts';
import { randomName } from './sender/random-name.ts';
import { severalFrom } from './sender/several-from.ts';
import { strayName } from './sender/stray-name.ts';
import { throwAwayHost } from './sender/throw-away-host.ts';
import { toNobody } from './sender/to-nobody.ts';
import { unreadableFrom } from './sender/unreadable-from.ts';
import { confirmed } from './authentication/confirmed.ts';
import { failedKnownDomain } from './authentication/failed-known-domain.ts';
import { failed } from './authentication/failed.ts';
import { nothingPassed } from './authentication/nothing-passed.ts';
import { unsignedBrand } from './authentication/unsigned-brand.ts';
import { abusedEnding } from './links/abused-ending.ts';
import { allForeign } from './links/all-foreign.ts';
import { brandInPath } from './links/brand-in-path.ts';
import { codeLeadsElsewhere } from './links/code-leads-elsewhere.ts';
import { executableTarget } from './links/executable-target.ts';
import { freeHosting } from './links/free-hosting.ts';
import { ipAddress } from './links/ip-address.ts';
import { loginWords } from './links/login-words.ts';
import { lookAlikeHost } from './links/look-alike-host.ts';
import { mixedScriptHost } from './links/mixed-script-host.ts';
import { namesReader } from './links/names-reader.ts';
import { oddPort } from './links/odd-port.ts';
import { openRedirect } from './links/open-redirect.ts';
import { plainHttp } from './links/plain-http.ts';
import { programTarget } from './links/program-target.ts';
import { shortener } from './links/shortener.ts';
import { textNamesOtherSite } from './links/text-names-other-site.ts';
import { userInfo } from './links/user-info.ts';
import { bankChange } from './content/bank-change.ts';
import { bossTask } from './content/boss-task.ts';
import { brandWithoutBrand } from './content/brand-without-brand.ts';
import { callback } from './content/callback.ts';
import { deliveryLure } from './content/delivery-lure.ts';
import { documentLure } from './content/document-lure.ts';
import { extortion } from './content/extortion.ts';
import { fakeThread } from './content/fake-thread.ts';
import { form } from './content/form.ts';
import { genericGreeting } from './content/generic-greeting.ts';
import { loginPressure } from './content/login-pressure.ts';
import { namesReaderByAddress } from './content/names-reader-by-address.ts';
import { onlyHtml } from './content/only-html.ts';
import { passwordForArchive } from './content/password-for-archive.ts';
import { paymentPressure } from './content/payment-pressure.ts';
import { pictureInsteadOfText } from './content/picture-instead-of-text.ts';
import { prize } from './content/prize.ts';
import { redirectingMarkup } from './content/redirecting-markup.ts';
import { script } from './content/script.ts';
import { smuggling } from './content/smuggling.ts';
import { unwantedOffer } from './content/unwanted-offer.ts';
import { activeDocument } from './attachments/active-document.ts';
import { blanksInName } from './attachments/blanks-in-name.ts';
import { bomb } from './attachments/bomb.ts';
import { directionMarks } from './attachments/direction-marks.ts';
import { doubleEnding } from './attachments/double-ending.ts';
import { encrypted } from './attachments/encrypted.ts';
import { knownMalware } from './attachments/known-malware.ts';
import { loginPage } from './attachments/login-page.ts';
import { lonePage } from './attachments/lone-page.ts';
import { macro } from './attachments/macro.ts';
import { notWhatItSays } from './attachments/not-what-it-says.ts';
import { programInArchive } from './attachments/program-in-archive.ts';
import { program } from './attachments/program.ts';
import { scriptedPage } from './attachments/scripted-page.ts';
import { shortcut } from './attachments/shortcut.ts';
import { smugglingPage } from './attachments/smuggling-page.ts';
import { unusualArchive } from './attachments/unusual-archive.ts';
import { ambiguous } from './structure/ambiguous.ts';
import { hiddenAttachment } from './structure/hidden-attachment.ts';
import { limitReached } from './structure/limit-reached.ts';
import { scanStopped } from './structure/scan-stopped.ts';
import { conversation } from './history/conversation.ts';
import { firstContact } from './history/first-contact.ts';
import { knownSender } from './history/known-sender.ts';
import { markedSafe } from './history/marked-safe.ts';
import { newsletter } from './history/newsletter.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which findings are listed. */
export const rules: readonly Rule[] = Object.freeze([
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
  confirmed,
  failedKnownDomain,
  failed,
  nothingPassed,
  unsignedBrand,
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
  bankChange,
  bossTask,
  brandWithoutBrand,
  callback,
  deliveryLure,
  documentLure,
  extortion,
  fakeThread,
  form,
  genericGreeting,
  loginPressure,
  namesReaderByAddress,
  onlyHtml,
  passwordForArchive,
  paymentPressure,
  pictureInsteadOfText,
  prize,
  redirectingMarkup,
  script,
  smuggling,
  unwantedOffer,
  activeDocument,
  blanksInName,
  bomb,
  directionMarks,
  doubleEnding,
  encrypted,
  knownMalware,
  loginPage,
  lonePage,
  macro,
  notWhatItSays,
  programInArchive,
  program,
  scriptedPage,
  shortcut,
  smugglingPage,
  unusualArchive,
  ambiguous,
  hiddenAttachment,
  limitReached,
  scanStopped,
  conversation,
  firstContact,
  knownSender,
  markedSafe,
  newsletter,
]);

const BY_CODE: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined for codes of other versions. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
