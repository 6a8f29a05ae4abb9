import { Health } from '../health.ts';
import type { RouteContract } from '../route-contract.ts';

/** Whether the server is up. */
export const siteRoutes = {
  health: {
    method: 'GET',
    path: '/healthz',
    summary: 'Is the process alive',
    access: 'public',
    response: Health,
    status: 200,
  },
  ready: {
    method: 'GET',
    path: '/readyz',
    summary: 'Can it serve: database open, migrations done, scanner up',
    access: 'public',
    response: Health,
    status: 200,
  },
} as const satisfies Record<string, RouteContract>;
