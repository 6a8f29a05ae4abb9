/** How a command ends: 0 well, 1 it found or met something wrong, 2 it was used wrongly. */
export const EXIT = { ok: 0, failed: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes, so that tests and other programs can read it. */
export interface CommandOutput {
  /** One line of what was asked for. */
  readonly print: (line: string) => void;
  /** One line about what went wrong. */
  readonly complain: (line: string) => void;
}

export interface Command {
  /** Shown by `--help`, without the name. */
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[], output: CommandOutput): Promise<ExitCode>;
}
