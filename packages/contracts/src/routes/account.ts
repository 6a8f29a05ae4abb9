import { KeptRows, Me } from '../account.ts';
import type { RouteContract } from '../route-contract.ts';

/** The person who is signed in. */
export const accountRoutes = {
  me: {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who is signed in',
    access: 'user',
    response: Me,
    status: 200,
  },
  kept: {
    method: 'GET',
    path: '/api/v1/me/kept',
    summary: 'Every kind of row kept about you, and for how long',
    access: 'user',
    response: KeptRows,
    status: 200,
  },
  signOut: {
    method: 'POST',
    path: '/api/v1/sign-out',
    summary: 'End this session',
    access: 'user',
    status: 204,
  },
} as const satisfies Record<string, RouteContract>;
