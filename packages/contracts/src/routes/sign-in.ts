import type { RouteContract } from '../route-contract.ts';
import { PasswordChange, PasswordQuestion, PasswordStatus, PasswordStrength } from '../sign-in.ts';

/** The password of an account. Signing in itself is done on pages, not here. */
export const signInRoutes = {
  passwordStatus: {
    method: 'GET',
    path: '/api/v1/me/password',
    summary: 'Whether there is a password, and what a new one needs',
    access: 'user',
    response: PasswordStatus,
    status: 200,
  },
  changePassword: {
    method: 'POST',
    path: '/api/v1/me/password',
    summary: 'Set or change the password; other sessions end',
    access: 'user',
    body: PasswordChange,
    status: 204,
  },
  removePassword: {
    method: 'DELETE',
    path: '/api/v1/me/password',
    summary: 'Remove the password; other sessions end',
    access: 'user',
    stepUp: true,
    status: 204,
  },
  passwordStrength: {
    method: 'POST',
    path: '/api/v1/password-strength',
    summary: 'How good a password is; nothing of it is kept',
    access: 'public',
    body: PasswordQuestion,
    response: PasswordStrength,
    status: 200,
  },
} as const satisfies Record<string, RouteContract>;
