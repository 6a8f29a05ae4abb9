import type { LoginContext } from './context.ts';
import type { HookVerdict } from './hooks.ts';

/** Asks a hook that may refuse. One that throws has not said yes. */
export async function askHook(
  context: LoginContext,
  name: string,
  hook: () => HookVerdict | Promise<HookVerdict> | undefined,
): Promise<HookVerdict> {
  try {
    return (await hook()) ?? { allow: true };
  } catch {
    context.emit('hook.failed', { reason: name });
    return { allow: false, reason: `${name}-failed` };
  }
}

/** Tells a hook that only listens. What it throws is told, and changes nothing. */
export async function tellHook(
  context: LoginContext,
  name: string,
  hook: () => void | Promise<void> | undefined,
): Promise<void> {
  try {
    await hook();
  } catch {
    context.emit('hook.failed', { reason: name });
  }
}
