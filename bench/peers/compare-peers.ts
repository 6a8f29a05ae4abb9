import type { Sample } from '../evaluate/collect.ts';
import { WORKERS } from './contestant.ts';
import type { Contestant } from './contestant.ts';
import { isRspamdThere, startRspamd } from './rspamd.ts';
import { isSpamAssassinThere, startSpamAssassin } from './spamassassin.ts';
import type { Lesson } from './spamassassin.ts';

/** What another tool says of one message. */
export interface PeerScore {
  readonly tool: string;
  readonly set: string;
  /** Path below its folder. */
  readonly file: string;
  /** On the tool's own scale: only its order means something. NaN where the tool gave none. */
  readonly score: number;
}

/** The scores of the peers that are installed, without network. With lessons, a SpamAssassin that learned from them, too. */
export async function scoresOfPeers(
  samples: readonly Pick<Sample, 'set' | 'file' | 'raw'>[],
  lessons: readonly Lesson[] = [],
): Promise<readonly PeerScore[]> {
  const scores: PeerScore[] = [];
  for (const start of installedPeers(lessons)) {
    const peer = await start();
    try {
      scores.push(...(await scoresOf(peer, samples)));
    } finally {
      await peer.close();
    }
  }
  return scores;
}

/** Starts of the peers that are there; of SpamAssassin as it comes, and with lessons of one that learned from them, too. */
export function installedPeers(lessons: readonly Lesson[] = []): readonly (() => Promise<Contestant>)[] {
  const rspamd = isRspamdThere() ? [startRspamd] : [];
  const untrained = isSpamAssassinThere() ? [() => startSpamAssassin()] : [];
  const trained = lessons.length > 0 ? untrained.map(() => () => startSpamAssassin(lessons)) : [];
  return [...rspamd, ...untrained, ...trained];
}

async function scoresOf(
  peer: Contestant,
  samples: readonly Pick<Sample, 'set' | 'file' | 'raw'>[],
): Promise<readonly PeerScore[]> {
  const scores: PeerScore[] = [];
  const waiting = samples.values();
  const lane = async (): Promise<void> => {
    for (const { set, file, raw } of waiting) {
      const score = await peer.judge(raw).catch(() => Number.NaN);
      scores.push({ tool: peer.name, set, file, score });
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, lane));
  return scores;
}
