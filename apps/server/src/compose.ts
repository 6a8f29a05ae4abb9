import { fileURLToPath } from 'node:url';
import { routes } from '@postern/contracts';
import type { MailboxState } from '@postern/contracts';
import type { Keyring } from '@postern/keyring';
import { createLogin, parseTrustedProxies, proofOfWork } from '@postern/login';
import { migrateLogin, sqliteStore } from '@postern/login/sqlite';
import { createMailPool, testLogin } from '@postern/mail';
import type { MailTrust } from '@postern/mail';
import { createDnsVerifier } from '@postern/scanner/authentication';
import { createScanPool } from '@postern/scanner/pool';
import { isLoopbackName } from './config.ts';
import type { Config } from './config.ts';
import {
  createUserStore,
  demoEntry,
  identityRoutes,
  sessionAuthentication,
  SIGN_IN_PATHS,
  signInPages,
} from './features/identity/index.ts';
import { createLiveConnections } from './features/live/index.ts';
import {
  createMailboxDirectory,
  createMailboxStore,
  createManageMailboxes,
  mailboxRoutes,
} from './features/mailboxes/index.ts';
import {
  createImageProxy,
  createListMessages,
  createReadMessages,
  messageRoutes,
} from './features/messages/index.ts';
import { privacyRoutes } from './features/privacy/index.ts';
import {
  alertRoutes,
  createArrivalHandler,
  createCorrespondents,
  createEngineScan,
  createMailboxWatchers,
  createMarkSource,
  createScanLocation,
  createScanQueue,
  createVerdictStore,
  createVerifiedScan,
  startEngines,
} from './features/protection/index.ts';
import { createApp } from './http/create-app.ts';
import { defineRoute } from './http/define-route.ts';
import { openApiRoute } from './http/openapi-route.ts';
import { webPages } from './http/web-pages.ts';
import { systemClock } from './infrastructure/clock.ts';
import type { Clock } from './infrastructure/clock.ts';
import { openDatabase } from './infrastructure/database/open-database.ts';
import { createEgress } from './infrastructure/egress/index.ts';
import { createEventLog } from './infrastructure/events/event-log.ts';
import type { Logger } from './infrastructure/logger.ts';
import { createOutbox } from './infrastructure/mailer/outbox.ts';
import { consoleTransport, smtpTransport } from './infrastructure/mailer/transport.ts';
import type { MailTransport } from './infrastructure/mailer/transport.ts';

export interface ComposeOptions {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly logger: Logger;
  /** Where mails go without SMTP: the console. */
  readonly print: (text: string) => void;
  readonly clock?: Clock;
  /** Certificate authorities trusted besides Node's own. */
  readonly trust?: MailTrust;
  /** The demo's own mailboxes. */
  readonly demo?: DemoParts;
  /** How often folders other than the inbox are asked for news. Milliseconds. */
  readonly pollIntervalMs?: number;
}

export interface DemoParts {
  readonly email: string;
  readonly authservIds: readonly string[];
  readonly mailboxes: readonly {
    readonly name: string;
    readonly address: string;
    readonly username: string;
    readonly password: string;
    readonly colour: 'blue' | 'plum' | 'green';
    readonly port: number;
  }[];
}

export interface Postern {
  /** Where people open it. */
  readonly publicUrl: URL;
  /** One-time link of the first account; undefined where there is an account already. */
  readonly setupUrl: string | undefined;
  readonly close: () => Promise<void>;
}

/** What one connection test may take altogether. Milliseconds: as long as a person waits for a form. */
const TEST_TIMEOUT_MS = 15_000;
/** Time a message may take in the scanner, and memory of the scanning process. */
const SCAN_TIME_LIMIT_MS = 5_000;
const SCAN_MEMORY_LIMIT_MIB = 512;
const SCAN_WORKERS = 2;
/** Messages read from mail servers for scanning at the same time: enough to keep the workers busy. */
const SCANS_AT_ONCE = 4;
/** The demo's door is opened again and again by the person who tries it, on their own machine. */
const DEMO_LIMITS = { sendPerAddress: [{ hits: 60, windowMs: 60_000 }] };
const SWEEP_MS = 10 * 60 * 1_000;
/** By then a mailbox whose account another process removed is let go of. Milliseconds. */
const REMOVED_MS = 5_000;
/** Levels of the log for what the sign-in library calls so. */
const LEVEL_OF = { notice: 'info', warn: 'warn', alert: 'error' } as const;
/** After these a session is no more, whoever ended it: its open pages are closed at once. */
const SESSION_ENDS: ReadonlySet<string> = new Set(['session.logout', 'session.revoked', 'session.limit']);
const WEB_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));

type Closer = () => Promise<unknown> | undefined;

/** Builds all of Postern and starts it; what was started is stopped again where something later fails. */
export async function startPostern(options: ComposeOptions): Promise<Postern> {
  const closers: Closer[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    return Object.freeze({ ...(await compose(options, closers)), close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** The only place that knows every part. */
async function compose(options: ComposeOptions, closers: Closer[]): Promise<Omit<Postern, 'close'>> {
  const { config, keyring, logger, clock = systemClock } = options;
  let publicUrl = config.publicUrl ?? new URL(`http://localhost:${String(config.port)}`);
  const database = openDatabase(config.databaseFile);
  const { db } = database;
  closers.push(() => database.close());
  const loginHandle = database.connect();
  migrateLogin(loginHandle);

  const transport: MailTransport =
    config.smtpUrl === undefined
      ? consoleTransport(options.print)
      : smtpTransport(config.smtpUrl, config.mailFrom ?? `Postern <postern@${publicUrl.hostname}>`);
  const outbox = createOutbox({ db, keyring, transport, clock, logger, domain: publicUrl.hostname });

  const users = createUserStore(db, clock);
  const isFirstRun = (await users.count()) === 0;
  // While the demo's own door is being opened, its sign-in mail is read here instead of being sent.
  let demoMail: { code: string | undefined } | undefined;

  // The address people open is known once the port is: PORT=0 takes a free one.
  const app = createApp({
    logger,
    publicUrl: () => publicUrl,
    https: publicUrl.protocol === 'https:',
    cookieNames: ['__Host-pl_sid', '__Host-pl_bind', '__Host-pl_dev', '__Host-pl_mfa'],
  });
  if (config.publicUrl === undefined && config.port === 0) {
    publicUrl = new URL(`http://localhost:${String(await freePort(config.host))}`);
  }

  // The open pages of a session are known further down.
  let endSession: (sessionId: string) => void = () => undefined;
  const login = createLogin({
    publicUrl: publicUrl.origin,
    insecureDev: publicUrl.protocol === 'http:' && isLoopbackName(publicUrl.hostname),
    appName: 'Postern',
    keyring,
    store: sqliteStore(loginHandle),
    users,
    clock,
    signUp: config.signUp,
    session: 'portal',
    ...(options.demo === undefined ? {} : { limits: DEMO_LIMITS }),
    basePath: SIGN_IN_PATHS.form,
    captcha: proofOfWork(),
    // Whoever reads the portal's mailboxes may well read the sign-in address there too.
    mfa: { stepUpByOwnMail: false },
    deliver: async (mail) => {
      if (mail.kind === 'noop') return outbox.putNothing();
      if (demoMail !== undefined) {
        demoMail.code = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(mail.text)?.[0];
        return;
      }
      return outbox.put(mail, mail.expiresAt);
    },
    onEvent: (event) => {
      if (SESSION_ENDS.has(event.type) && event.sessionId !== undefined) endSession(event.sessionId);
      if (event.severity === 'debug' || event.severity === 'info') return;
      logger[LEVEL_OF[event.severity]]({ event: event.type, reason: event.reason }, 'sign-in event');
    },
  });

  closers.push(() => login.close());

  const egress = createEgress({
    allow: config.allowHosts,
    now: clock.now,
    onRefused: ({ reason }) => {
      logger.warn({ reason }, 'an outgoing connection was refused');
    },
  });
  const trust = options.trust === undefined ? {} : { trust: options.trust };
  const pool = createMailPool({ dial: egress.dialer({ use: 'imap' }), clock, ...trust });
  closers.push(() => pool.closeAll());

  const other = await startEngines(config.engines, logger);
  closers.push(() => other.close());

  const scanPool = createScanPool({
    workers: SCAN_WORKERS,
    timeLimitMs: SCAN_TIME_LIMIT_MS,
    memoryLimitMiB: SCAN_MEMORY_LIMIT_MIB,
    operatorRules: other.operatorRules,
  });
  closers.push(() => scanPool.close());

  // The demo's senders are made up: no name server knows them.
  const isVerifying = config.verifyDns && options.demo === undefined;
  const verifier = isVerifying ? createDnsVerifier({ now: clock.now }) : undefined;

  const events = createEventLog(db, clock);
  const mailboxes = createMailboxStore(db, clock);
  const directory = createMailboxDirectory({ store: mailboxes, pool, keyring });
  const store = createVerdictStore(db, keyring, clock);
  const correspondents = createCorrespondents(db, keyring, clock);
  const marks = createMarkSource(store);
  const scanner = createScanLocation({
    db,
    keyring,
    store,
    correspondents,
    events,
    clock,
    scan: createEngineScan(
      (raw, context) => scanPool.scan(raw, { ...context, model: other.model }),
      other.engines,
      (scan) => createVerifiedScan(scan, verifier),
    ),
    extraAuthserv: options.demo?.authservIds ?? [],
  });
  const queue = createScanQueue(SCANS_AT_ONCE, (error) => {
    logger.error({ err: error }, 'a message could not be scanned');
  });
  const arrivals = createArrivalHandler({ db, directory, mailboxes, store, events, scanner, queue });
  const watchers = createMailboxWatchers({
    pool,
    keyring,
    directory,
    mailboxes,
    arrivals,
    events,
    clock,
    logger,
    ...(options.pollIntervalMs === undefined ? {} : { pollIntervalMs: options.pollIntervalMs }),
  });
  closers.push(() => queue.close());
  closers.push(() => watchers.close());

  const manage = createManageMailboxes({
    store: mailboxes,
    keyring,
    pool,
    watch: watchers,
    events,
    clock,
    test: (account, userId) =>
      testLogin(account, {
        dial: egress.dialer({ use: 'imap', userId }),
        timeoutMs: TEST_TIMEOUT_MS,
        ...trust,
      }),
  });

  const live = createLiveConnections({
    server: app.server,
    login,
    events,
    logger,
    publicOrigin: () => publicUrl.origin,
    mailboxStates: async (userId) => {
      const owned = await mailboxes.list(userId);
      return new Map<string, MailboxState>(owned.map((mailbox) => [mailbox.id, watchers.of(mailbox)]));
    },
  });
  closers.push(() => live.close());
  endSession = live.endSession;
  watchers.onState(live.tellState);

  const authenticate = sessionAuthentication(app, login);
  const kit = { app, authenticate };
  const isOwnLiveMail = (messageId: string): boolean => outbox.isOwnLiveMail(messageId);
  const images = createImageProxy(keyring, egress, clock);
  const read = createReadMessages({ directory, scanner, isOwnLiveMail });
  const list = createListMessages({
    keyring,
    clock,
    mailboxes,
    directory,
    marks,
    scanner,
    queue,
    isOwnLiveMail,
  });

  healthRoutes(kit, { isDatabaseOpen: () => users.count().then(() => true) });
  openApiRoute(app, () => publicUrl.origin);
  await signInPages({ app, login, trustedProxies: parseTrustedProxies(config.trustedProxies) });
  if (options.demo !== undefined) {
    demoEntry({
      app,
      login,
      email: options.demo.email,
      readMail: async (start) => {
        const mail: { code: string | undefined } = { code: undefined };
        demoMail = mail;
        const started = await start();
        demoMail = undefined;
        return { started, code: mail.code };
      },
    });
  }
  identityRoutes(kit, { login, users, isDemo: options.demo !== undefined });
  mailboxRoutes(kit, { store: mailboxes, directory, manage, status: watchers });
  messageRoutes(kit, {
    db,
    directory,
    list,
    read,
    images,
    scanner,
    store,
    correspondents,
    marks,
    events,
    isOwnLiveMail,
  });
  alertRoutes(kit, { store, events });
  privacyRoutes(kit, db);
  await webPages({ app, authenticate, folder: WEB_FOLDER, signInPath: SIGN_IN_PATHS.form });

  if (options.demo !== undefined) await seedDemo(options.demo);

  await outbox.start();
  closers.push(() => outbox.stop());
  const port = config.publicUrl === undefined ? Number(publicUrl.port || '80') : config.port;
  await app.listen({ host: config.host, port });
  closers.push(() => app.close());
  await watchers.start();

  const sweep = setInterval(() => {
    Promise.all([login.sweep(), events.sweep()]).catch((error: unknown) => {
      logger.error({ err: error }, 'sweeping failed');
    });
  }, SWEEP_MS);
  sweep.unref();
  closers.push(() => {
    clearInterval(sweep);
    return undefined;
  });

  const removed = setInterval(() => {
    watchers.stopRemoved().catch((error: unknown) => {
      logger.error({ err: error }, 'removed mailboxes could not be let go of');
    });
  }, REMOVED_MS);
  removed.unref();
  closers.push(() => {
    clearInterval(removed);
    return undefined;
  });

  const setupUrl = isFirstRun && options.demo === undefined ? (await login.issueSetup()).url : undefined;
  return { publicUrl, setupUrl };

  /** The demo's person and mailboxes, made once and pointed at this start's port. */
  async function seedDemo(demo: DemoParts): Promise<void> {
    const user =
      (await users.find(demo.email, '')) ??
      (await users.create(demo.email, { displayAddress: demo.email, administrator: true, tenant: '' }));
    const known = await mailboxes.list(user.id);
    for (const { name, address, username, password, colour, port: imapPort } of demo.mailboxes) {
      const connection = { host: '127.0.0.1', port: imapPort, security: 'none', username, password } as const;
      const mailbox = known.find((other) => other.address === address);
      if (mailbox === undefined) await manage.add(user.id, { ...connection, name, address, colour });
      else await manage.change(mailbox, connection);
    }
  }
}

function healthRoutes(
  kit: Parameters<typeof defineRoute>[0],
  { isDatabaseOpen }: { readonly isDatabaseOpen: () => Promise<boolean> },
): void {
  defineRoute(kit, routes.health, () => Promise.resolve({ status: 'ok' as const, checks: {} }));
  defineRoute(kit, routes.ready, async () => {
    const database = (await isDatabaseOpen().catch(() => false)) ? ('ok' as const) : ('failing' as const);
    return { status: database, checks: { database } };
  });
}

async function freePort(host: string): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port could be taken'));
        else resolve(address.port);
      });
    });
  });
}
