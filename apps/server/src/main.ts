import { demo } from './cli/demo.ts';
import { keys } from './cli/keys.ts';
import { scan } from './cli/scan.ts';
import { serve } from './cli/serve.ts';
import { user } from './cli/user.ts';
import { EXIT } from './cli/exit-codes.ts';

const USAGE = `Usage: postern COMMAND

  serve                 run Postern
  demo                  run Postern with three made-up mailboxes
  scan FILE…            judge messages from files or standard input (-)
  keys list|new         show the ids of the keys, or add a new one in front
  user list|remove      show accounts, or remove one with all that is kept about it

Settings come from the environment; docs/configuration.md lists them.
`;

type Command = (args: readonly string[]) => Promise<number>;
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['serve', serve],
  ['demo', demo],
  ['scan', scan],
  ['keys', keys],
  ['user', user],
]);

const [name = 'serve', ...args] = process.argv.slice(2);
const command = COMMANDS.get(name);
if (command === undefined) {
  const asked = ['help', '--help', '-h'].includes(name);
  (asked ? process.stdout : process.stderr).write(USAGE);
  process.exitCode = asked ? EXIT.ok : EXIT.wrongUse;
} else {
  const code = await command(args);
  // What a library left behind (a timer of a closed connection) must not keep a stopped Postern alive.
  process.exit(code);
}
