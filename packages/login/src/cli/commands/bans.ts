import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { BanRow } from '../../bans/ban-store.ts';
import { MINUTE_MS } from '../../clock.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandOutput, ExitCode } from '../command.ts';
import { openTarget, TARGET_OPTIONS, TARGET_USAGE } from '../open-target.ts';
import type { Target } from '../open-target.ts';
import { UsageError } from '../usage-error.ts';

/** As long as a ban may be at most, in minutes: 7 days. */
const MINUTES_MAX = 10_080;

export const bans: Command = {
  summary: 'list, lift or extend bans',
  usage: `list [--all] | lift ID | extend ID --minutes N

  --all              also bans that ended or were lifted
  --minutes N        new end, from now; at most ${String(MINUTES_MAX)} (7 days)
  --by NAME          who lifts or extends, for the audit log; default: the user of this machine
${TARGET_USAGE}

"lift" and "extend" write to the audit log, so they need the keys: --config, or --database with --keys.`,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...TARGET_OPTIONS,
        all: { type: 'boolean' },
        minutes: { type: 'string' },
        by: { type: 'string' },
      },
    });
    const [action, id, ...rest] = positionals;
    const minutes = Number(values.minutes);
    checkUse(action, id, rest);
    if (action === 'extend' && !(Number.isInteger(minutes) && minutes > 0 && minutes <= MINUTES_MAX)) {
      throw new UsageError(`Give --minutes N, from 1 to ${String(MINUTES_MAX)}.`);
    }
    const target = await openTarget(values);
    try {
      if (action === 'list') return await list(target, values.all === true, output);
      if (!target.hasKeys) throw new UsageError('Give --keys FILE too: the audit log is written with it.');
      const by = values.by ?? userInfo().username;
      const done =
        action === 'lift'
          ? await target.login.bans.lift(id ?? '', by)
          : await target.login.bans.extend(id ?? '', minutes * MINUTE_MS, by);
      if (done) output.print(action === 'lift' ? 'The ban is lifted.' : 'The ban is extended.');
      else output.complain('There is no active ban with this id.');
      return done ? EXIT.ok : EXIT.failed;
    } finally {
      await target.close();
    }
  },
};

function checkUse(action: string | undefined, id: string | undefined, rest: readonly string[]): void {
  const takesId = action === 'lift' || action === 'extend';
  if (!takesId && action !== 'list') throw new UsageError('Say list, lift or extend.');
  if (takesId !== (id !== undefined) || rest.length > 0) {
    throw new UsageError(takesId ? 'Give the id of one ban.' : '"list" takes no id.');
  }
}

async function list({ login }: Target, includeEnded: boolean, output: CommandOutput): Promise<ExitCode> {
  const rows = await login.bans.list({ includeEnded });
  // Not on standard output: a script that reads the lines gets none.
  if (rows.length === 0) output.complain('No bans.');
  for (const row of rows) output.print(lineOf(row));
  return EXIT.ok;
}

function lineOf({ id, network, level, reason, startsAt, expiresAt, liftedAt, liftedBy }: BanRow): string {
  const at = (time: number): string => new Date(time).toISOString();
  const end =
    liftedAt === undefined ? `until ${at(expiresAt)}` : `lifted ${at(liftedAt)} by ${liftedBy ?? ''}`;
  return [id, network, `level ${String(level)}`, reason, `from ${at(startsAt)}`, end].map(plain).join('\t');
}

/** Names come from elsewhere: a control character in one must not move the cursor of a terminal. */
function plain(text: string): string {
  return text.replaceAll(/\p{C}/gu, '?');
}
