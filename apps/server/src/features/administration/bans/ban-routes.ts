import { routes } from '@postern/contracts';
import { ipKey, LoginConfigError, networkKeys } from '@postern/login';
import type { BanRow } from '@postern/login';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { HttpProblem } from '../../../http/problem.ts';
import type { Actor, AdministrationParts } from '../administration-parts.ts';
import { tellAction } from '../tell-log.ts';
import { presentBan } from './present-ban.ts';

const HOUR_MS = 3_600_000;
/** Bans shown: those of the last 30 days, as long as the library keeps them. */
const SHOWN = 500;

export function banRoutes(kit: RouteKit, parts: AdministrationParts): void {
  const { login, clock } = parts;
  const by = ({ caller }: Actor): string => caller.userId;

  defineRoute(kit, routes.adminBans, async () => {
    const rows = await login.bans.list({ includeEnded: true, limit: SHOWN });
    return { bans: rows.map((row) => presentBan(row, clock.now())) };
  });

  defineRoute(kit, routes.adminAddBan, async ({ caller, request, body: { network, hours } }) => {
    const actor = { caller, request };
    if (isOwnNetwork(network, parts.readBrowser(request).ipKey)) throw new HttpProblem('ban_own_network');
    const row = await addBan(parts, { network, ms: hours * HOUR_MS, by: by(actor) });
    tellAction(parts, actor, 'ban.added', { ban: row.id, hours });
    return presentBan(row, clock.now());
  });

  defineRoute(kit, routes.adminExtendBan, async ({ caller, request, params: { banId }, body: { hours } }) => {
    const actor = { caller, request };
    if (!(await login.bans.extend(banId, hours * HOUR_MS, by(actor)))) throw new HttpProblem('not_found');
    tellAction(parts, actor, 'ban.extended', { ban: banId, hours });
  });

  defineRoute(kit, routes.adminLiftBan, async ({ caller, request, params: { banId } }) => {
    const actor = { caller, request };
    if (!(await login.bans.lift(banId, by(actor)))) throw new HttpProblem('not_found');
    tellAction(parts, actor, 'ban.lifted', { ban: banId });
  });
}

async function addBan(
  { login }: AdministrationParts,
  ban: { readonly network: string; readonly ms: number; readonly by: string },
): Promise<BanRow> {
  try {
    return await login.bans.add(ban);
  } catch (error) {
    if (!(error instanceof LoginConfigError)) throw error;
    throw new HttpProblem('request_invalid', {
      fields: [
        {
          path: 'network',
          message:
            'Give an IPv4 address or /24, or an IPv6 address, /56 or /48, such as 203.0.113.7 or 2001:db8:1::/48.',
        },
      ],
    });
  }
}

/** Whether the ban would hold for the administrator who makes it. */
function isOwnNetwork(network: string, own: string | undefined): boolean {
  if (own === undefined) return false;
  const [address = '', bits] = network.split('/');
  const keys = networkKeys(own.split('/', 1)[0] ?? '');
  const wanted = bits === undefined ? ipKey(address) : network;
  return wanted === keys?.key || keys?.wider.includes(wanted ?? '') === true;
}
