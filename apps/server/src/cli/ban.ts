import { LoginConfigError } from '@postern/login';
import type { BanRow, Login } from '@postern/login';
import { toTimestamp } from '../infrastructure/clock.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import { openAccounts } from './user/open-accounts.ts';

const USAGE = `Usage: postern ban ACTION

  list                 show the networks whose sign-ins are paused, and why
  add NETWORK [HOURS]  pause one, for 24 hours where nothing else is said, at most 168
  lift ID|NETWORK      end a pause now

A network is an IPv4 address or /24, or an IPv6 address (its /64), /56 or /48.
`;

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = 24;
/** More bans at once than anybody reads. */
const SHOWN = 10_000;
const BY = 'command';

/** Bans, on the server itself: also where an administrator is kept out by one. */
export async function ban([action, subject, hours]: readonly string[]): Promise<number> {
  const isKnown = action === 'list' || ((action === 'add' || action === 'lift') && subject !== undefined);
  if (!isKnown) {
    process.stderr.write(USAGE);
    return EXIT.wrongUse;
  }
  const loaded = load(process.env);
  if (loaded === undefined) return EXIT.wrongConfiguration;
  const accounts = openAccounts(loaded);
  try {
    const { bans } = accounts.login();
    if (action === 'list') return await list(bans);
    if (action === 'add') return await add(bans, subject ?? '', hours);
    return await lift(bans, subject ?? '');
  } finally {
    await accounts.close();
  }
}

async function list(bans: Login['bans']): Promise<number> {
  for (const row of await bans.list({ limit: SHOWN })) process.stdout.write(`${lineOf(row)}\n`);
  return EXIT.ok;
}

async function add(bans: Login['bans'], network: string, hours: string | undefined): Promise<number> {
  const length = hours === undefined ? DEFAULT_HOURS : Number(hours);
  try {
    const row = await bans.add({ network, ms: length * HOUR_MS, by: BY });
    process.stdout.write(`${lineOf(row)}\n`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof LoginConfigError)) throw error;
    process.stderr.write(
      error.setting === 'ms'
        ? 'Give whole hours, from 1 to 168.\n'
        : 'This is no network that can be paused.\n',
    );
    return EXIT.failed;
  }
}

async function lift(bans: Login['bans'], subject: string): Promise<number> {
  const active = await bans.list({ limit: SHOWN });
  const found = active.find(({ id, network }) => id === subject || network === subject);
  if (found === undefined || !(await bans.lift(found.id, BY))) {
    process.stderr.write('No ban that holds has this id or network.\n');
    return EXIT.failed;
  }
  process.stdout.write(`The pause of ${found.network} has ended.\n`);
  return EXIT.ok;
}

function lineOf({ id, network, reason, evidence, expiresAt }: BanRow): string {
  const seen = Object.entries(evidence).map(([name, count]) => `${name} ×${String(count)}`);
  return [id, network, `until ${toTimestamp(expiresAt)}`, reason, ...seen].join('\t');
}
