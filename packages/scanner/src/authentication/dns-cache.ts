import { dnsCode, DnsError, type DnsPort, type DnsRecords } from './dns-port.ts';
import {
  ANSWER_CHARACTERS,
  ANSWER_RECORDS,
  CACHE_ANSWERS,
  CACHE_CHARACTERS,
  CACHE_FAILED_MS,
  CACHE_FOUND_MS,
  CACHE_NONE_MS,
} from './limits.ts';

export interface DnsCache {
  /** Puts the cache in front of a DNS. Questions asked at the same time are asked once. */
  readonly inFrontOf: (dns: DnsPort) => DnsPort;
  readonly size: () => number;
}

export interface DnsCacheOptions {
  /** Milliseconds of any steady clock. */
  readonly now?: () => number;
  /** Answers remembered at most. */
  readonly answers?: number;
  /** Characters of all answers together at most. */
  readonly characters?: number;
}

interface Remembered {
  readonly until: number;
  readonly characters: number;
  readonly records: DnsRecords | undefined;
  readonly code: string;
}

const NO_SUCH: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * A bounded memory of answers, also of "there is none" and of failures. What was asked for longest ago goes first. One
 * cache may serve every message of a process; it must stand in front of one DNS only.
 */
export function createDnsCache(options: DnsCacheOptions = {}): DnsCache {
  const now = options.now ?? (() => performance.now());
  const maxAnswers = options.answers ?? CACHE_ANSWERS;
  const maxCharacters = options.characters ?? CACHE_CHARACTERS;
  const known = new Map<string, Remembered>();
  const asked = new Map<string, Promise<DnsRecords>>();
  let characters = 0;

  function forget(key: string): void {
    characters -= known.get(key)?.characters ?? 0;
    known.delete(key);
  }

  function remember(key: string, answer: Remembered): void {
    forget(key);
    known.set(key, answer);
    characters += answer.characters;
    for (const oldest of known.keys()) {
      if (known.size <= maxAnswers && characters <= maxCharacters) break;
      forget(oldest);
    }
  }

  function recall(key: string): Remembered | undefined {
    const answer = known.get(key);
    if (answer === undefined) return undefined;
    known.delete(key);
    if (answer.until <= now()) {
      characters -= answer.characters;
      return undefined;
    }
    known.set(key, answer);
    return answer;
  }

  async function ask(dns: DnsPort, ...[name, type]: Parameters<DnsPort>): Promise<DnsRecords> {
    const key = `${type} ${name.toLowerCase()}`;
    try {
      const records = checked(await dns(name, type));
      const size = key.length + sizeOf(records);
      remember(key, { until: now() + CACHE_FOUND_MS, characters: size, records, code: '' });
      return records;
    } catch (error) {
      const code = dnsCode(error) === '' ? 'EBADRESP' : dnsCode(error);
      const lifetime = NO_SUCH.has(code) ? CACHE_NONE_MS : CACHE_FAILED_MS;
      remember(key, { until: now() + lifetime, characters: key.length, records: undefined, code });
      throw new DnsError(code);
    }
  }

  return Object.freeze({
    inFrontOf: (dns: DnsPort): DnsPort => {
      return (name, type) => {
        const key = `${type} ${name.toLowerCase()}`;
        const answer = recall(key);
        if (answer !== undefined) {
          return answer.records === undefined
            ? Promise.reject(new DnsError(answer.code))
            : Promise.resolve(answer.records);
        }
        const running = asked.get(key);
        if (running !== undefined) return running;
        const asking = ask(dns, name, type).finally(() => asked.delete(key));
        asked.set(key, asking);
        return asking;
      };
    },
    size: () => known.size,
  });
}

/** An answer larger than any honest one is no answer. */
function checked(records: DnsRecords): DnsRecords {
  if (records.length > ANSWER_RECORDS || sizeOf(records) > ANSWER_CHARACTERS) {
    throw new DnsError('EBADRESP');
  }
  return records;
}

function sizeOf(records: DnsRecords): number {
  return records.reduce((sum, record) => sum + sizeOfRecord(record), 0);
}

function sizeOfRecord(record: DnsRecords[number]): number {
  if (typeof record === 'string') return record.length;
  return 'exchange' in record ? record.exchange.length : record.reduce((sum, piece) => sum + piece.length, 0);
}
