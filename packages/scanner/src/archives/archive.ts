import { ARCHIVE_ENTRIES, PASSWORD_TRIES, SLOWLY_UNPACKED_BYTES, UNPACKED_BYTES } from '../limits.ts';

/** What one entry of an archive is. Content is undefined where it was not unpacked (encrypted, too big, unknown method). */
export interface ArchiveEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Media type that stands on it, in archives that have such. */
  readonly declaredType?: string;
  readonly size: number;
  readonly content: Uint8Array | undefined;
}

export interface OpenedArchive {
  readonly entries: readonly ArchiveEntry[];
  /** The list of names itself is encrypted. */
  readonly isEncrypted: boolean;
  /** A limit was hit, or the figures in it cannot be true. */
  readonly isBomb: boolean;
  /** Entries could be listed, not unpacked. */
  readonly isListedOnly: boolean;
  readonly isBroken: boolean;
}

/** What all archives of one message may cost together. Shared and counted down. */
export class ArchiveBudget {
  #entries: number = ARCHIVE_ENTRIES;
  #bytes: number = UNPACKED_BYTES;
  #slowBytes: number = SLOWLY_UNPACKED_BYTES;
  #passwordTries: number = PASSWORD_TRIES;
  #wasExceeded = false;

  /** Bytes that may still be unpacked. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Bytes that decoders without native code may still make. */
  get slowBytes(): number {
    return Math.min(this.#slowBytes, this.#bytes);
  }

  takeSlowBytes(count: number): void {
    this.#slowBytes = Math.max(0, this.#slowBytes - count);
    this.takeBytes(count);
  }

  get wasExceeded(): boolean {
    return this.#wasExceeded;
  }

  /** Counts one entry; false where the list is longer than is looked at. */
  takeEntry(): boolean {
    this.#entries -= 1;
    this.#wasExceeded ||= this.#entries < 0;
    return this.#entries >= 0;
  }

  /** Counts one try of a password, which costs a tenth of a second; false where none is left. */
  takePasswordTry(): boolean {
    this.#passwordTries -= 1;
    return this.#passwordTries >= 0;
  }

  /** Counts unpacked bytes. */
  takeBytes(count: number): void {
    this.#bytes = Math.max(0, this.#bytes - count);
  }

  markExceeded(): void {
    this.#wasExceeded = true;
  }
}

export const EMPTY_ARCHIVE: OpenedArchive = Object.freeze({
  entries: [],
  isEncrypted: false,
  isBomb: false,
  isListedOnly: false,
  isBroken: true,
});
