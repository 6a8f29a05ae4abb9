import { expect } from 'vitest';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { readDatabase } from './read-database.ts';
import type { Row } from './read-database.ts';

/** What was delivered and acknowledged between the deaths of a process, and what its database says about it. */
export interface CrashLedger {
  /** Everything asked for once, whatever came of it. */
  readonly tried: Set<string>;
  readonly accounts: Map<string, TestBrowser>;
  /** Name by mailbox id. */
  readonly mailboxes: Map<string, string>;
  readonly feedback: Map<string, 'safe' | 'report'>;
  /** Notes a delivery and gives its subject. */
  readonly deliver: (dangerous: boolean) => string;
  /** An account, a mailbox and a judgement at least. */
  readonly hasSomethingAcknowledged: () => boolean;
  /** Looks at what a killed process left behind. */
  readonly noteDeath: () => void;
  readonly isAllJudged: () => boolean;
  /** [subject, verdict] of every delivered message. */
  readonly expectedVerdicts: () => (readonly [string, string])[];
  readonly dangerousSubjects: () => string[];
  readonly summary: () => string;
  /** The rows themselves: one place, one verdict, one announcement and at most one alert each. */
  readonly expectSound: () => void;
}

export function createCrashLedger(databaseFile: string): CrashLedger {
  const delivered: { readonly subject: string; readonly dangerous: boolean }[] = [];
  /** UIDs that a process died of twice: chance does that to an innocent message now and then. */
  const twice = new Set<number>();
  const ask = (sql: string): Row[] => readDatabase(databaseFile, (all) => all(sql));
  // UIDs are given in the order of delivery, from 1.
  const verdictOf = (index: number): string => {
    if (twice.has(index + 1)) return 'unscannable';
    return delivered[index]?.dangerous === true ? 'dangerous' : 'clean';
  };
  const dangerousUids = (): number[] =>
    delivered.flatMap((_, index) => (verdictOf(index) === 'dangerous' ? [index + 1] : []));

  const accounts: CrashLedger['accounts'] = new Map();
  const mailboxes: CrashLedger['mailboxes'] = new Map();
  const feedback: CrashLedger['feedback'] = new Map();

  return {
    tried: new Set(),
    accounts,
    mailboxes,
    feedback,
    hasSomethingAcknowledged: () => accounts.size > 0 && mailboxes.size > 0 && feedback.size > 0,
    summary: () =>
      `${String(delivered.length)} messages, ${String(dangerousUids().length)} alerts, ` +
      `${String(twice.size)} hit twice; acknowledged: ${String(accounts.size)} accounts, ` +
      `${String(mailboxes.size)} mailboxes, ${String(feedback.size)} judgements`,
    deliver: (dangerous) => {
      const subject = `${dangerous ? 'Trap' : 'Letter'} ${String(delivered.length + 1)}`;
      delivered.push({ subject, dangerous });
      return subject;
    },
    noteDeath: () => {
      const rows = ask(`${ATTEMPTS} WHERE ${ANNS_INBOX} AND attempts >= 2`);
      const fresh = rows.map(({ uid }) => Number(uid)).filter((uid) => !twice.has(uid));
      // What was being scanned at a death is scanned alone at the next start.
      expect(fresh.length, 'messages that one death convicts').toBeLessThanOrEqual(1);
      for (const uid of fresh) twice.add(uid);
    },
    isAllJudged: () => {
      const [row] = ask(`SELECT count(*) AS judged FROM ${PLACES} WHERE ${ANNS_INBOX}`);
      return row?.['judged'] === delivered.length;
    },
    expectedVerdicts: () => delivered.map(({ subject }, index) => [subject, verdictOf(index)] as const),
    dangerousSubjects: () => dangerousUids().map((uid) => delivered[uid - 1]?.subject ?? ''),
    expectSound: () => {
      const places = ask(
        `SELECT uid, verdict, verdict.message_key FROM ${PLACES} WHERE ${ANNS_INBOX} ORDER BY uid`,
      );
      expect(places.map(({ uid }) => uid)).toEqual(delivered.map((_, index) => index + 1));
      expect(places.map(({ verdict }) => verdict)).toEqual(delivered.map((_, index) => verdictOf(index)));
      expect(new Set(places.map((row) => row['message_key'])).size).toBe(delivered.length);
      const alerts = ask(
        `SELECT uid FROM alert JOIN folder ON folder.id = folder_id
         JOIN mailbox ON mailbox.id = folder.mailbox_id WHERE ${ANNS_INBOX} ORDER BY uid`,
      );
      expect(alerts.map(({ uid }) => uid)).toEqual(dangerousUids());
      expect(told('alert.raised')).toHaveLength(alerts.length);
      expect(told('message.arrived')).toHaveLength(delivered.length);
      expect(ask(`${ATTEMPTS} WHERE ${ANNS_INBOX}`)).toEqual([]);
      expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    },
  };

  /** Events of this type about Ann's inbox, each location once. */
  function told(type: string): Row[] {
    return ask(
      `SELECT DISTINCT json_extract(payload, '$.locationId') AS location, count(*) AS times FROM event
       JOIN folder ON folder.id = json_extract(payload, '$.folderId')
       JOIN mailbox ON mailbox.id = folder.mailbox_id
       WHERE type = '${type}' AND ${ANNS_INBOX} GROUP BY location HAVING times = 1`,
    );
  }
}

const ANNS_INBOX = "mailbox.name = 'Personal' AND folder.path = 'INBOX'";
const PLACES = `location JOIN folder ON folder.id = location.folder_id
  JOIN mailbox ON mailbox.id = folder.mailbox_id
  JOIN verdict ON verdict.user_id = location.user_id AND verdict.message_key = location.message_key`;
const ATTEMPTS = `SELECT uid FROM scan_attempt JOIN folder ON folder.id = folder_id
  JOIN mailbox ON mailbox.id = folder.mailbox_id`;
