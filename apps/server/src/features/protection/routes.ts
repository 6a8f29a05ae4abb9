import { routes } from '@postern/contracts';
import type { Alert } from '@postern/contracts';
import { reaches } from '../../http/caller.ts';
import type { Reach } from '../../http/caller.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import { toTimestamp } from '../../infrastructure/clock.ts';
import type { EventLog } from '../../infrastructure/events/event-log.ts';
import { encodeLocation } from '../mailboxes/index.ts';
import { presentMark } from './marks.ts';
import type { OpenAlert, VerdictStore } from './verdict-store.ts';

export function alertRoutes(
  kit: RouteKit,
  parts: { readonly store: VerdictStore; readonly events: EventLog },
): void {
  const { store, events } = parts;

  async function present(userId: string, alert: OpenAlert): Promise<Alert[]> {
    const [known, detection] = await Promise.all([
      store.find(userId, alert.messageKey),
      store.detection(userId, alert.messageKey),
    ]);
    if (known === undefined) return [];
    const { verdict, category, summary } = presentMark(known);
    const from = detection === undefined ? '' : detection.senderName || detection.senderAddress;
    return [
      {
        id: alert.id,
        mailboxId: alert.mailboxId,
        locationId: encodeLocation(alert.location),
        from,
        subject: detection?.subject ?? '',
        verdict,
        category,
        summary,
        raisedAt: toTimestamp(alert.raisedAt),
      },
    ];
  }

  async function openFor(reach: Reach): Promise<readonly OpenAlert[]> {
    const open = await store.openAlerts(reach.userId);
    return open.filter(({ mailboxId }) => reaches(reach, mailboxId));
  }

  defineRoute(kit, routes.alerts, async ({ caller }) => {
    const open = await openFor(caller);
    return { alerts: (await Promise.all(open.map((alert) => present(caller.userId, alert)))).flat() };
  });

  defineRoute(kit, routes.dismissAlert, async ({ caller, params }) => {
    const isOpen = (await openFor(caller)).some(({ id }) => id === params.alertId);
    if (!isOpen || !(await store.dismissAlert(caller.userId, params.alertId)))
      throw new HttpProblem('not_found');
    await events.emit(caller.userId, [{ type: 'alert.dismissed', alertId: params.alertId }]);
  });
}
