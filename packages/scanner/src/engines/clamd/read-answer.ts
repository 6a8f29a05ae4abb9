import type { EngineResult } from '../../report.ts';
import { cleanNames, silent } from '../ask-once.ts';

/**
 * Names of things that honest mail has too: ClamAV's own heuristics, programs that somebody may not want, and
 * signatures of others that are about unwanted mail.
 */
const SUSPECTED =
  /^(?:Heuristics|PUA|Sanesecurity\.(?:Junk|Spam|Jurlbl|Lott|Scam|Casino|Dipl|Cred|Doc|Img|Loan|Hdr)|winnow\.spam)\b/i;

/** clamd puts this behind signatures that do not come from its official databases. */
const UNOFFICIAL = /\.UNOFFICIAL$/;

/** Reads the answer to INSTREAM: "stream: OK", "stream: NAME FOUND", or an error (clamd(8)). */
export function readInstreamAnswer(answer: string): EngineResult {
  if (/^INSTREAM size limit exceeded/i.test(answer)) {
    return silent('clamd', 'limit');
  }
  const [, name, word] = /^stream: (?:(.{1,1000}) )?(OK|FOUND)$/.exec(answer) ?? [];
  if (word === 'OK' && name === undefined) {
    return silent('clamd', 'clean');
  }
  const names = cleanNames([(name ?? '').replace(UNOFFICIAL, '')]);
  if (word !== 'FOUND' || names.length === 0) {
    return silent('clamd', 'failed');
  }
  const strength = SUSPECTED.test(names[0] ?? '') ? 'suspected' : 'known';
  return { engine: 'clamd', outcome: 'found', names, strength };
}
