import { boundDns } from './bounded-dns.ts';
import type { DnsPort } from './dns-port.ts';
import { TooCostly, TooLate } from './feed.ts';
import { findBorder, type Border } from './find-hop.ts';
import { FAILURE_COUNTS_MS, QUESTION_LIMIT_MS, TIME_LIMIT_MS } from './limits.ts';
import { prepareMessage, type PreparedMessage } from './prepare-message.ts';
import { runArc } from './run-arc.ts';
import { runDkim } from './run-dkim.ts';
import { runDmarc } from './run-dmarc.ts';
import { runSpf } from './run-spf.ts';
import { nothingVerified } from './nothing-verified.ts';
import type { NotVerified, Verified } from './verified.ts';

export interface VerifyOptions {
  readonly dns: DnsPort;
  /**
   * Names of the mailbox's own mail servers, or their registrable domains: only their Received fields are believed.
   * Empty: SPF cannot be verified.
   */
  readonly receivers: readonly string[];
  /** Milliseconds for everything. */
  readonly timeLimitMs?: number | undefined;
  /** Milliseconds for one question to the DNS. */
  readonly questionLimitMs?: number | undefined;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * Verifies SPF, DKIM, DMARC and ARC of one message. Never rejects: what could not be verified is 'unknown', and
 * `notVerified` says why.
 */
export async function verifyAuthentication(raw: Uint8Array, options: VerifyOptions): Promise<Verified> {
  const message = prepareMessage(raw);
  if (message === undefined) return nothingVerified('limit', 'too-large');
  const border = findBorder(message.fields, options.receivers);
  try {
    return withAge(await verify(message, border, options), border, options.now);
  } catch (error) {
    if (error instanceof TooCostly) return nothingVerified('limit', 'too-large');
    return error instanceof TooLate
      ? nothingVerified('timed-out', 'timed-out')
      : nothingVerified('not-verifiable', 'malformed');
  }
}

async function verify(message: PreparedMessage, border: Border, options: VerifyOptions): Promise<Verified> {
  const deadline = performance.now() + (options.timeLimitMs ?? TIME_LIMIT_MS);
  const asked = boundDns(options.dns, deadline, options.questionLimitMs ?? QUESTION_LIMIT_MS);
  const at = Math.min(border.receivedAt ?? Infinity, options.now);
  const [run, spf] = await Promise.all([
    runDkim(message, { dns: asked.dns, deadline, at }),
    runSpf(border, asked),
  ]);
  const [arc, { dmarc, aligned }] = await Promise.all([
    runArc(run.arc, message, asked),
    runDmarc(message, run, { spf, dkim: run.dkim }, asked),
  ]);
  const found = { spf, dkim: run.dkim, dmarc, arc };
  return {
    ...found,
    author: message.author.domain,
    aligned,
    hop: border.hop,
    noHop: border.noHop,
    notVerified: notVerified(found, message),
  };
}

/** Long after delivery only what passes says something: keys are taken back and servers move. */
function withAge(found: Verified, { receivedAt }: Border, now: number): Verified {
  if (receivedAt === undefined || now - receivedAt <= FAILURE_COUNTS_MS) return found;
  const reason = 'too-old';
  const isForged = found.dmarc.reason === 'several-authors';
  return {
    ...found,
    spf: found.spf.result === 'pass' ? found.spf : { ...found.spf, result: 'unknown', reason },
    dkim: ['pass', 'none'].includes(found.dkim.result)
      ? found.dkim
      : { ...found.dkim, result: 'unknown', reason },
    dmarc:
      isForged || found.dmarc.result === 'pass' ? found.dmarc : { ...found.dmarc, result: 'unknown', reason },
    arc: found.arc.result === 'fail' ? { ...found.arc, result: 'unknown', reason } : found.arc,
    aligned: isForged || found.aligned === true ? found.aligned : undefined,
  };
}

type Found = Pick<Verified, 'spf' | 'dkim' | 'dmarc' | 'arc'>;

function notVerified(found: Found, message: PreparedMessage): readonly NotVerified[] {
  const methods = ['spf', 'dkim', 'dmarc', 'arc'] as const;
  const open = methods.flatMap((what): readonly NotVerified[] => {
    const { result, reason } = found[what];
    const isOpen = result === 'unknown' || result === 'temperror';
    return isOpen ? [{ what, why: reason === 'timed-out' ? 'timed-out' : 'not-verifiable' }] : [];
  });
  return message.wasCut ? [...open, { what: 'dkim', why: 'limit' }] : open;
}
