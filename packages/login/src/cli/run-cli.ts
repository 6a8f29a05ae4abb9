import { StoreError } from '../errors.ts';
import { EXIT } from './command.ts';
import type { Command, CommandOutput, ExitCode } from './command.ts';
import { audit } from './commands/audit.ts';
import { bans } from './commands/bans.ts';
import { doctor } from './commands/doctor.ts';
import { keygen } from './commands/keygen.ts';
import { migrate } from './commands/migrate.ts';
import { reseal } from './commands/reseal.ts';
import { CommandError, UsageError } from './usage-error.ts';

const NAME = 'postern-login';
const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({ keygen, migrate, doctor, bans, audit, reseal }),
);
const HELP_WORDS: readonly string[] = ['help', '--help', '-h'];

/** Runs one command. `args` are those after the program's name. */
export async function runCli(args: readonly string[], output: CommandOutput): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (HELP_WORDS.includes(name)) {
    output.print(overview());
    return EXIT.ok;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    output.complain(name === '' ? overview() : `There is no command "${name}".\n\n${overview()}`);
    return EXIT.wrongUse;
  }
  if (rest.some((word) => word === '--help' || word === '-h')) {
    output.print(usageOf(name, command));
    return EXIT.ok;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    return explain(error, usageOf(name, command), output);
  }
}

function explain(error: unknown, usage: string, { complain }: CommandOutput): ExitCode {
  if (error instanceof UsageError || isParseArgsError(error)) {
    complain(`${error.message}\n\n${usage}`);
    return EXIT.wrongUse;
  }
  if (error instanceof CommandError) complain(error.message);
  else if (error instanceof StoreError) {
    complain(
      `The database does not answer as it should (${error.message}). Was "${NAME} migrate" run on it?`,
    );
  } else if (error instanceof Error && 'setting' in error) complain(error.message);
  // A bug, or a module of the host that throws: the stack is what helps. Addresses and secrets are not in it.
  else complain(error instanceof Error ? (error.stack ?? error.message) : 'An unknown problem.');
  return EXIT.failed;
}

function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS_')
  );
}

function usageOf(name: string, { usage }: Command): string {
  return `Usage: ${NAME} ${name} ${usage.trimStart() === usage ? usage : usage.replace(/^\n+/, '[OPTIONS]\n\n')}`;
}

function overview(): string {
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`);
  return `Usage: ${NAME} COMMAND\n\n${lines.join('\n')}\n\n"${NAME} COMMAND --help" says more. Exit codes: 0 well, 1 something is wrong, 2 wrong use.`;
}
