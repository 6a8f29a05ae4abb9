/** A judge of messages that runs as processes of its own. */
export interface Contestant {
  readonly name: string;
  /** Judges one message and gives its score, on the contestant's own scale; higher is worse. Throws where it cannot. */
  judge(raw: Uint8Array): Promise<number>;
  /** Process whose descendants do the work, itself included. */
  readonly processId: () => number | undefined;
  close(): Promise<void>;
}

/** Of each contestant. */
export const WORKERS = 2;
