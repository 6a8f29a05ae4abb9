import type { LoginConfig } from '../../config.ts';
import { keepContext } from '../../context-of.ts';
import { createLogin } from '../../create-login.ts';
import { createPasskeys } from '../passkeys/index.ts';
import type { Passkeys } from '../passkeys/index.ts';
import { factorSetting, signIn } from './setting.ts';
import type { FactorSetting } from './setting.ts';
import { softwareAuthenticator } from './software-authenticator.ts';
import type { SoftwareAuthenticator } from './software-authenticator.ts';

export interface PasskeySetting extends FactorSetting {
  readonly passkeys: Passkeys;
}

export function passkeySetting(more: Partial<LoginConfig> = {}): PasskeySetting {
  const setting = factorSetting(more);
  const login = createLogin(setting.kit.config());
  keepContext(login, setting.context);
  return { ...setting, passkeys: createPasskeys(login) };
}

export interface WithPasskey {
  readonly userId: string;
  readonly device: SoftwareAuthenticator;
  /** The session that registered: it has step-up. */
  readonly sessionToken: string;
}

/** A person with a passkey in a software authenticator. */
export async function withPasskey(setting: PasskeySetting, email = 'mo@example.org'): Promise<WithPasskey> {
  const { sessionToken, user } = await signIn(setting, email);
  const device = softwareAuthenticator();
  const renewed = await addPasskey(setting, sessionToken, device);
  return { userId: user.id, device, sessionToken: renewed };
}

/** Registers a device at this session; gives the session's new token. */
export async function addPasskey(
  { passkeys }: PasskeySetting,
  sessionToken: string,
  device: SoftwareAuthenticator,
): Promise<string> {
  const asked = await passkeys.registrationOptions({ sessionToken });
  if (!asked.ok) throw new Error(asked.error.code);
  const { ticketCookie, options } = asked;
  const response = device.create(options);
  const done = await passkeys.register({ sessionToken, ticketCookie, response, name: 'Key' });
  if (!done.ok) throw new Error(done.error.code);
  return done.sessionToken;
}
