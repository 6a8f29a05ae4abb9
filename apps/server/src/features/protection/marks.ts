import type { VerdictMark } from '@postern/contracts';
import type { EnvelopeRow } from '@postern/mail';
import type { StoredFinding } from './model.ts';
import { wordsOf } from './own-findings.ts';
import type { KnownVerdict, VerdictStore } from './verdict-store.ts';

/** The marks of a page of rows. */
export interface MarkSource {
  readonly forRows: (
    userId: string,
    folderId: string,
    uidValidity: number,
    rows: readonly Pick<EnvelopeRow, 'uid'>[],
  ) => Promise<Map<number, VerdictMark>>;
}

export function createMarkSource(store: VerdictStore): MarkSource {
  return Object.freeze({
    forRows: async (
      _userId: string,
      folderId: string,
      uidValidity: number,
      rows: readonly Pick<EnvelopeRow, 'uid'>[],
    ) => {
      const known = await store.forLocations(
        folderId,
        uidValidity,
        rows.map(({ uid }) => uid),
      );
      return new Map([...known].map(([uid, verdict]) => [uid, presentMark(verdict)]));
    },
  });
}

/** A stored verdict in words: the sentence is made from the code and the facts of its strongest finding. */
export function presentMark(known: KnownVerdict): VerdictMark {
  const { verdict, category, score, findings, feedback } = known;
  return {
    verdict,
    category,
    score,
    summary: verdict === 'clean' ? '' : summarise(findings),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

export function summarise(findings: readonly StoredFinding[]): string {
  const first = findings[0];
  return first === undefined ? '' : `${wordsOf(first.code, first.facts).summary}.`;
}
