import { activeDocument } from './active-document.ts';
import { blanksInName } from './blanks-in-name.ts';
import { bomb } from './bomb.ts';
import { directionMarks } from './direction-marks.ts';
import { doubleEnding } from './double-ending.ts';
import { encrypted } from './encrypted.ts';
import { knownMalware } from './known-malware.ts';
import { loginPage } from './login-page.ts';
import { lonePage } from './lone-page.ts';
import { macro } from './macro.ts';
import { notWhatItSays } from './not-what-it-says.ts';
import { programInArchive } from './program-in-archive.ts';
import { program } from './program.ts';
import { scriptedPage } from './scripted-page.ts';
import { shortcut } from './shortcut.ts';
import { smugglingPage } from './smuggling-page.ts';
import { unusualArchive } from './unusual-archive.ts';
import type { Rule } from '../rule.ts';

/** Rules on what comes along, in the order in which findings are listed. */
export const attachmentRules: readonly Rule[] = [
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
];
