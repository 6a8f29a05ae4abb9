/**
 * What the two processes say to each other: a head of fixed length, a text (JSON, or nothing), and bytes as they are.
 * A message is written once and copied once; a channel of Node's own would take it apart and put it together again on
 * each side. The standard input of the child tells its `settings`, its standard output what befell a worker (`stopped`
 * with the worker's index for an id, `stuck`) or itself (`memory`: it went over its limit and ends). The socket of
 * a worker tells `ready`, then a `report` for each `scan`.
 */
const KINDS = ['settings', 'scan', 'ready', 'report', 'stopped', 'stuck', 'memory'] as const;
export type FrameKind = (typeof KINDS)[number];

interface FrameHead {
  readonly kind: FrameKind;
  /** Of the scan; 0 where it is about none. */
  readonly id: number;
}

export interface Frame extends FrameHead {
  readonly text: string;
  /** In a buffer of their own, which can be handed on. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Kind, bytes of the text, bytes after it (unsigned, 4 bytes each), id (a double, 8 bytes). */
const HEAD_BYTES = 20;
/** A report of the worst message takes a few MB, the rules of an operator less. */
const TEXT_BYTES = 64 * 1_048_576;

/** Head and text of a frame, for the pipe; its bytes, of which there are `length`, are written after them. */
export function frameStart({ kind, id }: FrameHead, text = '', length = 0): Buffer {
  const textLength = Buffer.byteLength(text);
  const start = Buffer.allocUnsafe(HEAD_BYTES + textLength);
  start.writeUInt32LE(KINDS.indexOf(kind), 0);
  start.writeUInt32LE(textLength, 4);
  start.writeUInt32LE(length, 8);
  start.writeDoubleLE(id, 12);
  start.write(text, HEAD_BYTES);
  return start;
}

/** Puts frames together from the pieces that come out of a pipe. */
export class FrameReader {
  readonly #onFrame: (frame: Frame) => void;
  #section: Section = 'head';
  #length = HEAD_BYTES;
  /** What is there of a section that came in several pieces. */
  #content = NOTHING;
  #filled = 0;
  #head: FrameHead = { kind: 'ready', id: 0 };
  #lengths = { text: 0, bytes: 0 };
  #text = '';

  constructor(onFrame: (frame: Frame) => void) {
    this.#onFrame = onFrame;
  }

  /** @throws {RangeError} where the pieces are no frames; what comes after them has no meaning. */
  read(piece: Buffer): void {
    let at = 0;
    while (at < piece.length || this.#length === 0) {
      const part = piece.subarray(at, at + this.#length - this.#filled);
      at += part.length;
      const content = this.#add(part);
      if (content !== undefined) {
        this.#filled = 0;
        this.#finish(content);
      }
    }
  }

  /** The section that became whole. Bytes are copied always, since others take them along. */
  #add(part: Buffer): Buffer | undefined {
    const isWhole = this.#filled + part.length === this.#length;
    if (isWhole && this.#filled === 0 && this.#section !== 'bytes') {
      return part;
    }
    if (this.#filled === 0) {
      this.#content = Buffer.allocUnsafeSlow(this.#length);
    }
    this.#content.set(part, this.#filled);
    this.#filled += part.length;
    return isWhole ? this.#content : undefined;
  }

  #finish(content: Buffer): void {
    if (this.#section === 'head') {
      this.#readHead(content);
      this.#begin('text', this.#lengths.text);
    } else if (this.#section === 'text') {
      this.#text = content.toString('utf8');
      this.#begin('bytes', this.#lengths.bytes);
    } else {
      const frame = { ...this.#head, text: this.#text, bytes: this.#content };
      this.#text = '';
      this.#content = NOTHING;
      this.#begin('head', HEAD_BYTES);
      this.#onFrame(frame);
    }
  }

  #readHead(content: Buffer): void {
    const kind = KINDS[content.readUInt32LE(0)];
    this.#lengths = { text: content.readUInt32LE(4), bytes: content.readUInt32LE(8) };
    if (kind === undefined || this.#lengths.text > TEXT_BYTES) {
      throw new RangeError('This is no frame');
    }
    this.#head = { kind, id: content.readDoubleLE(12) };
  }

  #begin(section: Section, length: number): void {
    this.#section = section;
    this.#length = length;
  }
}

type Section = 'head' | 'text' | 'bytes';

const NOTHING = Buffer.alloc(0);
