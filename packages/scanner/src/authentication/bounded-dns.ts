import { dnsCode, DnsError, type DnsPort } from './dns-port.ts';
import { QUESTIONS } from './limits.ts';

export interface BoundedDns {
  readonly dns: DnsPort;
  /** A question was not answered in time, or not asked any more because the time was over. */
  readonly timedOut: () => boolean;
  /** A question was not answered, for whatever reason. "There is none" is an answer. */
  readonly hasFailed: () => boolean;
  /** The message made more questions than are asked for one. */
  readonly wasCut: () => boolean;
}

/** Failures that are answers. */
const ANSWERS: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'EBADNAME']);

/** The DNS for one message: so many questions, each with a time limit, none after the deadline. */
export function boundDns(dns: DnsPort, deadline: number, questionLimitMs: number): BoundedDns {
  let questions = 0;
  let late = false;
  let failed = false;

  return {
    dns: async (name, type) => {
      questions += 1;
      if (questions > QUESTIONS) {
        failed = true;
        throw new DnsError('ESERVFAIL');
      }
      const left = Math.min(deadline - performance.now(), questionLimitMs);
      try {
        if (left <= 0) throw new DnsError('ETIMEOUT');
        return await within(dns(name, type), left);
      } catch (error) {
        const code = dnsCode(error);
        late ||= code === 'ETIMEOUT';
        failed ||= !ANSWERS.has(code);
        throw error;
      }
    },
    timedOut: () => late,
    hasFailed: () => failed,
    wasCut: () => questions > QUESTIONS,
  };
}

/** Rejects with ETIMEOUT when the answer is not there in time. */
async function within<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DnsError('ETIMEOUT'));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
