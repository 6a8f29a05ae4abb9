import { activeDocument } from './active-document.ts';
import { blanksInName } from './blanks-in-name.ts';
import { bomb } from './bomb.ts';
import { codeInPicture } from './code-in-picture.ts';
import { defaultPassword } from './default-password.ts';
import { directionMarks } from './direction-marks.ts';
import { documentParts } from './document-parts.ts';
import { doubleEnding } from './double-ending.ts';
import { encrypted } from './encrypted.ts';
import { hiddenProgram } from './hidden-program.ts';
import { knownMalware } from './known-malware.ts';
import { large } from './large.ts';
import { loginPage } from './login-page.ts';
import { lonePage } from './lone-page.ts';
import { lookAlikeName } from './look-alike-name.ts';
import { macro } from './macro.ts';
import { notWhatItSays } from './not-what-it-says.ts';
import { oddDocument } from './odd-document.ts';
import { programInArchive } from './program-in-archive.ts';
import { program } from './program.ts';
import { rareKind } from './rare-kind.ts';
import { scriptedPage } from './scripted-page.ts';
import { shortcut } from './shortcut.ts';
import { smugglingPage } from './smuggling-page.ts';
import { unsignedInvitation } from './unsigned-invitation.ts';
import { unusualArchive } from './unusual-archive.ts';
import type { Rule } from '../rule.ts';

/** Rules on what comes along, in the order in which findings are listed. */
export const attachmentRules: readonly Rule[] = [
  activeDocument,
  blanksInName,
  bomb,
  codeInPicture,
  defaultPassword,
  directionMarks,
  documentParts,
  doubleEnding,
  encrypted,
  hiddenProgram,
  knownMalware,
  large,
  loginPage,
  lonePage,
  lookAlikeName,
  macro,
  notWhatItSays,
  oddDocument,
  programInArchive,
  program,
  rareKind,
  scriptedPage,
  shortcut,
  smugglingPage,
  unsignedInvitation,
  unusualArchive,
];
