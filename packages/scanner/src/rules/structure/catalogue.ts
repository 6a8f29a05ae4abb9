import { ambiguous } from './ambiguous.ts';
import { hiddenAttachment } from './hidden-attachment.ts';
import { limitReached } from './limit-reached.ts';
import { scanStopped } from './scan-stopped.ts';
import { impossibleDate } from './impossible-date.ts';
import { malformedMessageId } from './malformed-message-id.ts';
import { claimedProgram } from './claimed-program.ts';
import { massMailingProgram } from './mass-mailing-program.ts';
import { repeatedFields } from './repeated-fields.ts';
import { oddFieldNames } from './odd-field-names.ts';
import { gluedPage } from './glued-page.ts';
import { barePage } from './bare-page.ts';
import { carelessPage } from './careless-page.ts';
import { noCharset } from './no-charset.ts';
import { loneAlternative } from './lone-alternative.ts';
import { withdrawnSignature } from './withdrawn-signature.ts';
import { encodedPlainLetters } from './encoded-plain-letters.ts';
import { missingFields } from './missing-fields.ts';
import { falseWayOut } from './false-way-out.ts';
import { drawnCode } from './drawn-code.ts';
import { deliveryReport } from './delivery-report.ts';
import { twoTrueVersions } from './two-true-versions.ts';
import { pageAsText } from './page-as-text.ts';
import { loudPage } from './loud-page.ts';
import { forgedAnswer } from './forged-answer.ts';
import type { Rule } from '../rule.ts';

/** Rules on how the message is built, in the order in which findings are listed. */
export const structureRules: readonly Rule[] = [
  ambiguous,
  hiddenAttachment,
  limitReached,
  scanStopped,
  impossibleDate,
  malformedMessageId,
  claimedProgram,
  massMailingProgram,
  repeatedFields,
  oddFieldNames,
  gluedPage,
  barePage,
  carelessPage,
  noCharset,
  loneAlternative,
  withdrawnSignature,
  encodedPlainLetters,
  missingFields,
  falseWayOut,
  drawnCode,
  deliveryReport,
  twoTrueVersions,
  pageAsText,
  loudPage,
  forgedAnswer,
];
