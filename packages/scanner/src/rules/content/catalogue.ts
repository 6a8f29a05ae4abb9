import { bankChange } from './bank-change.ts';
import { bossTask } from './boss-task.ts';
import { brandWithoutBrand } from './brand-without-brand.ts';
import { callback } from './callback.ts';
import { deliveryLure } from './delivery-lure.ts';
import { documentLure } from './document-lure.ts';
import { extortion } from './extortion.ts';
import { fakeThread } from './fake-thread.ts';
import { form } from './form.ts';
import { genericGreeting } from './generic-greeting.ts';
import { loginPressure } from './login-pressure.ts';
import { namesReaderByAddress } from './names-reader-by-address.ts';
import { onlyHtml } from './only-html.ts';
import { passwordForArchive } from './password-for-archive.ts';
import { paymentPressure } from './payment-pressure.ts';
import { pictureInsteadOfText } from './picture-instead-of-text.ts';
import { prize } from './prize.ts';
import { redirectingMarkup } from './redirecting-markup.ts';
import { script } from './script.ts';
import { smuggling } from './smuggling.ts';
import { unwantedOffer } from './unwanted-offer.ts';
import { credentialLure } from './credential-lure.ts';
import { mailboxLure } from './mailbox-lure.ts';
import { storageLure } from './storage-lure.ts';
import { secondFactorLure } from './second-factor-lure.ts';
import { renewalLure } from './renewal-lure.ts';
import { paymentLure } from './payment-lure.ts';
import { refundLure } from './refund-lure.ts';
import { taxLure } from './tax-lure.ts';
import { fineLure } from './fine-lure.ts';
import { parcelLure } from './parcel-lure.ts';
import { rewardLure } from './reward-lure.ts';
import { surveyLure } from './survey-lure.ts';
import { advanceFeeLure } from './advance-fee-lure.ts';
import { cryptoLure } from './crypto-lure.ts';
import { investmentLure } from './investment-lure.ts';
import { loanLure } from './loan-lure.ts';
import { jobLure } from './job-lure.ts';
import { datingLure } from './dating-lure.ts';
import { blackmail } from './blackmail.ts';
import { voicemailLure } from './voicemail-lure.ts';
import { sharedFileLure } from './shared-file-lure.ts';
import { legalThreat } from './legal-threat.ts';
import { insuranceLure } from './insurance-lure.ts';
import { quotationLure } from './quotation-lure.ts';
import { errandLure } from './errand-lure.ts';
import { payrollLure } from './payroll-lure.ts';
import { messengerLure } from './messenger-lure.ts';
import { callToAction } from './call-to-action.ts';
import { alarmingSubject } from './alarming-subject.ts';
import { deadline } from './deadline.ts';
import { callNumberLure } from './call-number-lure.ts';
import { borrowedThread } from './borrowed-thread.ts';
import { oddLanguage } from './odd-language.ts';
import { hiddenText } from './hidden-text.ts';
import { cutWords } from './cut-words.ts';
import { disguisedWords } from './disguised-words.ts';
import { spacedLetters } from './spaced-letters.ts';
import { shouting } from './shouting.ts';
import { subjectTail } from './subject-tail.ts';
import { decoratedSubject } from './decorated-subject.ts';
import { salesPitch } from './sales-pitch.ts';
import { excuses } from './excuses.ts';
import { noWayOut } from './no-way-out.ts';
import { wayOutOnlyInText } from './way-out-only-in-text.ts';
import { textVersionDiffers } from './text-version-differs.ts';
import { nothingToRead } from './nothing-to-read.ts';
import { openTemplate } from './open-template.ts';
import { mojibake } from './mojibake.ts';
import { blankStuffing } from './blank-stuffing.ts';
import { borrowedRights } from './borrowed-rights.ts';
import { titleOfAnother } from './title-of-another.ts';
import { labelledAdvertisement } from './labelled-advertisement.ts';
import { brandInLure } from './brand-in-lure.ts';
import { plainTalk } from './plain-talk.ts';
import { subjectAgain } from './subject-again.ts';
import { mailDrop } from './mail-drop.ts';
import { largeSums } from './large-sums.ts';
import { privateApproach } from './private-approach.ts';
import { heartApproach } from './heart-approach.ts';
import { forwardedJunk } from './forwarded-junk.ts';
import { billingByStranger } from './billing-by-stranger.ts';
import { pressing } from './pressing.ts';
import { orderByTelephone } from './order-by-telephone.ts';
import { pageOnList } from './page-on-list.ts';
import { sumInNote } from './sum-in-note.ts';
import { oneWayOffer } from './one-way-offer.ts';
import { formRelay } from './form-relay.ts';
import { bodyTail } from './body-tail.ts';
import { leadTrade } from './lead-trade.ts';
import { plainBlackmail } from './plain-blackmail.ts';
import type { Rule } from '../rule.ts';

/** Rules on what the text wants, in the order in which findings are listed. */
export const contentRules: readonly Rule[] = [
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
  credentialLure,
  mailboxLure,
  storageLure,
  secondFactorLure,
  renewalLure,
  paymentLure,
  refundLure,
  taxLure,
  fineLure,
  parcelLure,
  rewardLure,
  surveyLure,
  advanceFeeLure,
  cryptoLure,
  investmentLure,
  loanLure,
  jobLure,
  datingLure,
  blackmail,
  voicemailLure,
  sharedFileLure,
  legalThreat,
  insuranceLure,
  quotationLure,
  errandLure,
  payrollLure,
  messengerLure,
  callToAction,
  alarmingSubject,
  deadline,
  callNumberLure,
  borrowedThread,
  oddLanguage,
  hiddenText,
  cutWords,
  disguisedWords,
  spacedLetters,
  shouting,
  subjectTail,
  decoratedSubject,
  salesPitch,
  excuses,
  noWayOut,
  wayOutOnlyInText,
  textVersionDiffers,
  nothingToRead,
  openTemplate,
  mojibake,
  blankStuffing,
  borrowedRights,
  titleOfAnother,
  labelledAdvertisement,
  brandInLure,
  plainTalk,
  subjectAgain,
  mailDrop,
  largeSums,
  privateApproach,
  heartApproach,
  forwardedJunk,
  billingByStranger,
  pressing,
  orderByTelephone,
  pageOnList,
  sumInNote,
  oneWayOffer,
  formRelay,
  bodyTail,
  leadTrade,
  plainBlackmail,
];
