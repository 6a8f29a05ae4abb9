import { z } from 'zod';
import { Deletion, Usage } from '../account-data.ts';
import { History, HistoryQuery } from '../account-history.ts';
import { NewAddress, Profile, ProfileChange } from '../account-profile.ts';
import { EndedSessions, SessionList } from '../account-sessions.ts';
import { MailedCode, MailedCodeAnswer } from '../account-step-up.ts';
import { Id } from '../ids.ts';
import type { RouteContract } from '../route-contract.ts';

/** The person's own account: who they are, where they are signed in, what happened, and the end of it. */
export const accountSelfRoutes = {
  profile: {
    method: 'GET',
    path: '/api/v1/me/profile',
    summary: 'Your names and address',
    access: 'user',
    response: Profile,
    status: 200,
  },
  changeProfile: {
    method: 'PATCH',
    path: '/api/v1/me/profile',
    summary: 'Change your names; set a user name where there is none',
    access: 'user',
    body: ProfileChange,
    response: Profile,
    status: 200,
  },
  startEmailChange: {
    method: 'POST',
    path: '/api/v1/me/email',
    summary: 'Mail a code and a link to the new address; nothing changes before it is proven',
    access: 'user',
    stepUp: true,
    body: NewAddress,
    response: MailedCode,
    status: 200,
  },
  confirmEmailChange: {
    method: 'POST',
    path: '/api/v1/me/email/confirm',
    summary: 'Change the address with the code that was mailed to the new one; other sessions end',
    access: 'user',
    stepUp: true,
    body: MailedCodeAnswer,
    response: Profile,
    status: 200,
  },
  sessions: {
    method: 'GET',
    path: '/api/v1/me/sessions',
    summary: 'Browsers you are signed in with, and browsers that are remembered',
    access: 'user',
    response: SessionList,
    status: 200,
  },
  endOtherSessions: {
    method: 'DELETE',
    path: '/api/v1/me/sessions',
    summary: 'End all sessions but this one, and all sessions of API clients',
    access: 'user',
    response: EndedSessions,
    status: 200,
  },
  endSession: {
    method: 'DELETE',
    path: '/api/v1/me/sessions/{sessionId}',
    summary: 'End one session',
    access: 'user',
    params: z.object({ sessionId: Id }),
    status: 204,
  },
  forgetDevice: {
    method: 'DELETE',
    path: '/api/v1/me/devices/{deviceId}',
    summary: 'Forget a remembered browser; it is asked for a second factor again',
    access: 'user',
    params: z.object({ deviceId: Id }),
    status: 204,
  },
  panic: {
    method: 'POST',
    path: '/api/v1/panic',
    summary: 'Sign out everywhere and lock: sessions, tokens and mail connections end at once',
    access: 'user',
    status: 204,
  },
  history: {
    method: 'GET',
    path: '/api/v1/me/history',
    summary: 'What happened to your account, newest first',
    access: 'user',
    query: HistoryQuery,
    response: History,
    status: 200,
  },
  usage: {
    method: 'GET',
    path: '/api/v1/me/usage',
    summary: 'Your limits, and how much of them is used',
    access: 'user',
    response: Usage,
    status: 200,
  },
  exportData: {
    method: 'GET',
    path: '/api/v1/me/export',
    summary: 'Everything stored about you, as one JSON file; secrets left out',
    access: 'user',
    stepUp: true,
    produces: 'application/json',
    status: 200,
  },
  requestDeletion: {
    method: 'POST',
    path: '/api/v1/me/deletion',
    summary: 'Delete the account in seven days; mail connections end at once',
    access: 'user',
    stepUp: true,
    response: Deletion,
    status: 200,
  },
  cancelDeletion: {
    method: 'DELETE',
    path: '/api/v1/me/deletion',
    summary: 'Keep the account after all',
    access: 'user',
    status: 204,
  },
} as const satisfies Record<string, RouteContract>;
