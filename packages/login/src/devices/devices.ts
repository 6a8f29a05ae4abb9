import { randomBytes } from 'node:crypto';
import { sha256 } from '../challenge/link-token.ts';
import { DAY_MS, SECOND_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import type { BrowserInput, Devices, PublicDevice } from '../login.ts';
import { uuidV7 } from '../sessions/uuid-v7.ts';
import { setCookie } from '../web/cookies.ts';
import { describeUserAgent } from '../web/user-agent.ts';
import type { DeviceRow } from './device-store.ts';

const DEVICE_BYTES = 32;
const DEVICE = /^[A-Za-z0-9_-]{43}$/;
/** Half a year without a sign-in, and a browser is a stranger again. Browsers keep a cookie 400 days at most. */
const DEVICE_TTL_MS: number = 180 * DAY_MS;

/** The device a cookie names, if it is still known. */
export async function findDevice(
  context: LoginContext,
  cookie: string | undefined,
): Promise<DeviceRow | undefined> {
  if (cookie === undefined || !DEVICE.test(cookie)) return undefined;
  return context.store.devices.find(hashOf(cookie), context.clock.now());
}

export interface RememberedSignIn {
  readonly userId: string;
  readonly emailIndex: string;
  /** The device this browser came with; another account's is replaced. */
  readonly device: DeviceRow | undefined;
  readonly browser: BrowserInput;
  readonly trust: boolean;
}

/** After a sign-in: the browser is known from now on. Gives the cookie to set, complete. */
export async function rememberDevice(
  context: LoginContext,
  { userId, emailIndex, device, browser, trust }: RememberedSignIn,
): Promise<string> {
  const now = context.clock.now();
  const expiresAt = now + DEVICE_TTL_MS;
  const trustedUntil = trust ? now + context.mfa.trustedDeviceMs : undefined;
  if (trust) context.emit('device.trusted', { userId });
  if (device?.userId === userId && device.emailIndex === emailIndex && browser.deviceCookie !== undefined) {
    await context.store.devices.touch(device.id, now, expiresAt);
    if (trust) await context.store.devices.trust(userId, device.id, trustedUntil);
    return setCookie(context.cookies.device, browser.deviceCookie, DEVICE_TTL_MS / SECOND_MS);
  }
  const cookie = randomBytes(DEVICE_BYTES).toString('base64url');
  const row: DeviceRow = {
    id: uuidV7(now),
    hash: hashOf(cookie),
    userId,
    emailIndex,
    userAgent: describeUserAgent(browser.userAgent),
    createdAt: now,
    lastUsedAt: now,
    expiresAt,
    trustedUntil,
  };
  await context.store.devices.create(row, context.limits.devicesPerUser);
  return setCookie(context.cookies.device, cookie, DEVICE_TTL_MS / SECOND_MS);
}

/** What the owner sees and does of remembered browsers. */
export function createDevices(context: LoginContext): Devices {
  const { store, clock } = context;
  return Object.freeze<Devices>({
    list: async (userId) => (await store.devices.list(userId, clock.now())).map(publicDevice),
    async remove(userId, deviceId) {
      const removed = await store.devices.remove(userId, deviceId);
      if (removed) context.emit('device.removed', { userId });
      return removed;
    },
    removeAll: (userId) => store.devices.removeAll(userId),
  });
}

function hashOf(cookie: string): Buffer {
  return sha256(Buffer.from(cookie, 'base64url'));
}

function publicDevice({
  id,
  userId,
  userAgent,
  createdAt,
  lastUsedAt,
  expiresAt,
  trustedUntil,
}: DeviceRow): PublicDevice {
  return { id, userId, userAgent, createdAt, lastUsedAt, expiresAt, trustedUntil };
}
