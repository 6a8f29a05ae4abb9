import { createAccounts } from './compose/accounts.ts';
import { seedDemo } from './compose/demo.ts';
import { openGround } from './compose/ground.ts';
import type { Ground } from './compose/ground.ts';
import { createGuard } from './compose/guard.ts';
import { createLive } from './compose/live.ts';
import { openMail } from './compose/mail.ts';
import { createManage } from './compose/manage.ts';
import type { Closer, ComposeOptions } from './compose/options.ts';
import { addRoutes } from './compose/routes.ts';
import { createSignIn } from './compose/sign-in.ts';
import type { SignIn } from './compose/sign-in.ts';
import { startUpkeep } from './compose/upkeep.ts';
import { createRunRecord } from './features/audit/index.ts';
import { createApp } from './http/create-app.ts';

export type { ComposeOptions, DemoParts } from './compose/options.ts';

export interface Postern {
  /** Where people open it. */
  readonly publicUrl: URL;
  /** One-time link of the first account; undefined where there is an account already. */
  readonly setupUrl: string | undefined;
  readonly close: () => Promise<void>;
}

/** Builds all of Postern and starts it; what was started is stopped again where something later fails. */
export async function startPostern(options: ComposeOptions): Promise<Postern> {
  const closers: Closer[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const ground = await openGround(options, (closer) => closers.push(closer));
    return Object.freeze({ ...(await compose(ground)), close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** The only place that knows every part: each stands on those above it. */
async function compose(ground: Ground): Promise<Omit<Postern, 'close'>> {
  const { options, config, publicUrl, port, users } = ground;
  const isFirstRun = (await users.count()) === 0;
  const signIn = createSignIn(ground);
  const { login, hearers } = signIn;
  const { app, runRecord } = createDoor(ground, signIn);
  const mail = await openMail(ground);
  const guard = await createGuard(ground, mail);
  const manage = createManage(ground, mail, { ...guard, login });
  hearers.live = createLive(ground, app, { ...mail, ...guard, login });
  const accounts = await createAccounts(ground, { app, signIn, mail, guard });
  hearers.tokens = accounts.tokens;
  hearers.account = accounts.account;
  await addRoutes(ground, { app, signIn, mail, guard, manage, accounts });
  if (options.demo !== undefined) await seedDemo(options.demo, { ...mail, users, manage });

  await ground.outbox.start();
  ground.onClose(() => ground.outbox.stop());
  await ground.release();
  await app.listen({ host: config.host, port });
  ground.onClose(() => app.close());
  await runRecord.started();
  await accounts.account.sweep();
  await guard.watchers.start();
  startUpkeep(ground, { signIn, guard, accounts });

  const setupUrl = isFirstRun && options.demo === undefined ? (await login.issueSetup()).url : undefined;
  return { publicUrl, setupUrl };
}

/** The server that requests come to, and the record of this run, which hears of those that pretend. */
function createDoor(
  { config, keyring, logger, publicUrl, trustedProxies, onClose }: Ground,
  { login }: SignIn,
): { readonly app: ReturnType<typeof createApp>; readonly runRecord: ReturnType<typeof createRunRecord> } {
  const runRecord = createRunRecord({
    login: () => login,
    keyring,
    given: config.given,
    proxies: trustedProxies,
  });
  onClose(() => {
    runRecord.stopped();
  });
  const app = createApp({
    logger,
    publicUrl: () => publicUrl,
    https: publicUrl.protocol === 'https:',
    hstsPreload: config.hstsPreload,
    trustedProxies,
    corsOrigins: config.corsOrigins,
    cookieNames: ['__Host-pl_sid', '__Host-pl_bind', '__Host-pl_dev', '__Host-pl_mfa'],
    onRefused: runRecord.onRefused,
  });
  return { app, runRecord };
}
