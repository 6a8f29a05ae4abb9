import { fillText } from '../fill-text.ts';
import { UNVERIFIED } from '../facts/unverified.ts';
import type { NotChecked, Report } from '../report.ts';
import { scanStopped } from '../rules/structure/scan-stopped.ts';
import { fact } from '../rules/rule.ts';
import { RULES_VERSION } from '../rules-version.ts';
import type { StopReason } from './protocol.ts';

const WHY: Readonly<Record<StopReason, NotChecked['why']>> = {
  'time limit': 'timed-out',
  'memory limit': 'limit',
  'scanner stopped': 'not-verifiable',
};

/** The report of a message whose scan was stopped: unscannable, and why. */
export function stoppedReport(bytes: number, reason: StopReason): Report {
  const facts = [fact('reason', reason)];
  const { summary, ...words } = fillText(scanStopped.texts.en, facts, 'en');
  const { code, severity, weight, group, hard } = scanStopped;
  return {
    verdict: 'unscannable',
    category: 'none',
    score: 50,
    summary: `${summary}.`,
    findings: [{ code, severity, weight, group, hard, ...words, facts, quote: undefined }],
    authentication: UNVERIFIED,
    sender: {
      name: '',
      address: '',
      domain: '',
      organisationalDomain: '',
      isFreeMail: false,
      isFirstContact: undefined,
    },
    links: [],
    attachments: [],
    notChecked: [{ what: 'the whole message', why: WHY[reason] }],
    stream: 'personal',
    isUrgent: false,
    stats: { bytes, parts: 0, milliseconds: 0 },
    rulesVersion: RULES_VERSION,
  };
}
