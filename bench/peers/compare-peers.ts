import { collect } from '../evaluate/collect.ts';
import type { Folder, Sample } from '../evaluate/collect.ts';
import { CLIENTS } from './contestant.ts';
import type { Contestant } from './contestant.ts';
import { isRspamdThere, startRspamd } from './rspamd.ts';
import { isSpamAssassinThere, startSpamAssassin } from './spamassassin.ts';

/** What another tool says of one message. */
export interface PeerScore {
  readonly tool: string;
  readonly set: string;
  /** Path below its folder. */
  readonly file: string;
  /** On the tool's own scale: only its order means something. NaN where the tool gave none. */
  readonly score: number;
}

/** Score from which each tool, as its package sets it up, calls a message spam. */
export const PEER_THRESHOLDS: Readonly<Record<string, number>> = { Rspamd: 6, SpamAssassin: 5 };

/** The scores of the peers that are installed, untrained and without network, for every message of labelled folders. */
export async function comparePeers(
  folders: readonly Folder[],
  isNeutral = false,
): Promise<readonly PeerScore[]> {
  return scoresOfPeers(collect(folders, isNeutral));
}

/** The same for messages that were read already. */
export async function scoresOfPeers(
  samples: readonly Pick<Sample, 'set' | 'file' | 'raw'>[],
): Promise<readonly PeerScore[]> {
  const scores: PeerScore[] = [];
  for (const start of installedPeers()) {
    const peer = await start();
    try {
      scores.push(...(await scoresOf(peer, samples)));
    } finally {
      await peer.close();
    }
  }
  return scores;
}

export function installedPeers(): readonly (() => Promise<Contestant>)[] {
  return [...(isRspamdThere() ? [startRspamd] : []), ...(isSpamAssassinThere() ? [startSpamAssassin] : [])];
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
  await Promise.all(Array.from({ length: CLIENTS }, lane));
  return scores;
}
