import type { LoginContext } from './context.ts';
import type { Login } from './login.ts';

/** The inside of a login, for the parts of this library that come in by paths of their own (`/api`, `/passkeys`). */
const contexts = new WeakMap<Login, LoginContext>();

export function keepContext(login: Login, context: LoginContext): void {
  contexts.set(login, context);
}

/** @throws TypeError for an object that `createLogin` did not make. */
export function contextOf(login: Login): LoginContext {
  const context = contexts.get(login);
  if (context === undefined) throw new TypeError('This login was not made by createLogin().');
  return context;
}
