import type { VerdictMark } from '@postern/contracts';
import type { EnvelopeRow } from '@postern/mail';
import { summarise } from '@postern/scanner';
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
  const { verdict, category, score, feedback } = known;
  return {
    verdict,
    category,
    score,
    summary: verdict === 'clean' ? '' : summaryOf(known),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

/** The banner's sentence from what is stored. The guard's own reasons have words of their own. */
function summaryOf({ findings, verdict, isFirstContact }: KnownVerdict): string {
  const sentence = summarise({ findings, verdict, sender: { isFirstContact }, language: 'en' });
  const [first] = findings;
  return sentence !== '' || first === undefined ? sentence : `${wordsOf(first.code, first.facts).summary}.`;
}
