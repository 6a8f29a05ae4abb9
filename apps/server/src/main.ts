import { EXIT } from './cli/exit-codes.ts';

const USAGE = `Usage: postern COMMAND

  serve                 run Postern
  demo                  run Postern with three made-up mailboxes
  scan FILE…            judge messages from files, directories or standard input (-)
  rules test DIR        run the tests that rules of yours carry
  keys ACTION           list, rotate, reseal, remove or revoke keys
  user ACTION           list, link, import, disable, enable or remove accounts, or let one administer
  ban ACTION            list, add or lift pauses of networks
  audit ACTION          verify or export the audit log, or print its head
  doctor                look at everything that safety depends on, and say what to do

Settings come from the environment; docs/configuration.md lists them.
`;

type Command = (args: readonly string[]) => Promise<number>;
/** Loaded when asked for: who judges a file or lists keys does not wait for a whole server. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./cli/serve.ts')).serve],
  ['demo', async () => (await import('./cli/demo.ts')).demo],
  ['scan', async () => (await import('./cli/scan.ts')).scan],
  ['rules', async () => (await import('./cli/rules.ts')).rules],
  ['keys', async () => (await import('./cli/keys.ts')).keys],
  ['user', async () => (await import('./cli/user.ts')).user],
  ['ban', async () => (await import('./cli/ban.ts')).ban],
  ['doctor', async () => (await import('./cli/doctor.ts')).doctor],
  ['audit', async () => (await import('./cli/audit.ts')).audit],
]);

const [name = 'serve', ...args] = process.argv.slice(2);
const loadCommand = COMMANDS.get(name);
if (loadCommand === undefined) {
  const asked = ['help', '--help', '-h'].includes(name);
  (asked ? process.stdout : process.stderr).write(USAGE);
  process.exitCode = asked ? EXIT.ok : EXIT.wrongUse;
} else {
  const command = await loadCommand();
  const code = await command(args);
  // What a library left behind (a timer of a closed connection) must not keep a stopped Postern alive.
  process.exit(code);
}
