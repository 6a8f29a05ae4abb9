import type { Report, ScanContext } from '@postern/scanner';
import type { Location } from '../mailboxes/index.ts';
import type { Scan } from './model.ts';
import { createScanTurns } from './scan-turns.ts';
import type { VerdictStore } from './verdict-store.ts';

export interface CountedScan {
  /** Undefined: the scan of this message has ended the process too often, and is not begun again. */
  readonly scan: (location: Location, raw: Uint8Array, context: ScanContext) => Promise<Report | undefined>;
  /** What follows is not the scanner's work; a process that dies meanwhile does not count against the message. */
  readonly release: (location: Location) => Promise<void>;
}

/** A message whose scan has ended the process this often is not tried again. */
const ATTEMPTS_BEFORE_UNSCANNABLE = 2;
/** The smallest message there is: scanned once, so that the scanner is up before anything is counted. */
const FIRST_MESSAGE = Buffer.from('Subject: ready?\r\n\r\n');

/**
 * [Note: A scan is counted before it begins]
 * The count is committed while the message is about to be handed to a scanner that is known to be up, and goes away with
 * the verdict. After a crash the messages that have a count are the suspects; each is scanned alone, so that a second
 * death names the guilty one.
 */
export function createCountedScan(
  store: Pick<VerdictStore, 'attempts' | 'claimAttempt' | 'releaseAttempt'>,
  scan: Scan,
): CountedScan {
  const turns = createScanTurns();
  let ready: Promise<unknown> | undefined;

  async function scannerIsUp(context: ScanContext): Promise<void> {
    ready ??= scan(FIRST_MESSAGE, context);
    try {
      await ready;
    } catch (error) {
      ready = undefined;
      throw error;
    }
  }

  return Object.freeze({
    scan: async (location: Location, raw: Uint8Array, context: ScanContext) => {
      const begun = await store.attempts(location);
      if (begun >= ATTEMPTS_BEFORE_UNSCANNABLE) return undefined;
      await scannerIsUp(context);
      const turn = begun === 0 ? turns.shared : turns.alone;
      return turn(async () => {
        await store.claimAttempt(location);
        try {
          return await scan(raw, context);
        } catch (error) {
          // The scanner could not be asked; that is not the message's doing.
          await store.releaseAttempt(location);
          throw error;
        }
      });
    },
    release: (location: Location) => store.releaseAttempt(location),
  });
}
