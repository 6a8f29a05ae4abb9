import { phraseList } from './phrases/pitches/phrase-list.ts';

/** Security software and helpers in whose name made-up renewals are billed; plain words. */
export const SECURITY_HOUSES: readonly string[] = phraseList(`
  norton, norton 360, mcafee, geek squad, geeksquad, lifelock, webroot, avast, avira, bitdefender, kaspersky, malwarebytes, trend micro,
  eset, totalav, surfshark antivirus, windows defender, microsoft defender, defender antivirus, pc protection, web security plan
`);
