import { existsSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Finding } from '@postern/login';
import { isLoopbackName } from '../../config.ts';
import type { Config } from '../../config.ts';

/** Bits of a mode that let the group or anybody in. */
const OTHERS = 0o077;

/** Files, and what the configuration means for safety. */
export function checkHost(config: Config): readonly Finding[] {
  return [
    checkKeysFile(config),
    checkDataFolder(config),
    checkMail(config),
    checkProxy(config),
    checkHsts(config),
    checkSignUp(config),
  ];
}

function checkKeysFile({ keysFile, dataFolder }: Config): Finding {
  const check = 'keys file';
  const isInside = !relative(dataFolder, keysFile).startsWith('..');
  return isInside
    ? {
        check,
        level: 'warn',
        message: 'It lies in the data folder: whoever copies the folder has database and keys.',
        advice: 'Move it, and name its place in POSTERN_KEYS_FILE. Keep it out of backups of the database.',
      }
    : { check, level: 'ok', message: 'Its owner alone can read it, and it lies apart from the database.' };
}

function checkDataFolder({ dataFolder }: Config): Finding {
  const check = 'data folder';
  const isOpen = existsSync(dataFolder) && (statSync(dataFolder).mode & OTHERS) !== 0;
  return isOpen
    ? {
        check,
        level: 'fail',
        message: 'Other users of this machine can open it.',
        advice: 'Run: chmod 700 on the folder of POSTERN_DATA.',
      }
    : { check, level: 'ok', message: 'Its owner alone can open it.' };
}

function checkMail({ smtpUrl }: Config): Finding {
  const check = 'mail by TLS';
  if (smtpUrl === undefined)
    return {
      check,
      level: 'warn',
      message: 'Sign-in mails are printed on the console.',
      advice: 'Good for one person on this machine; set SMTP_URL for everybody else.',
    };
  const { protocol, hostname } = new URL(smtpUrl);
  return protocol === 'smtps:' || isLoopbackName(hostname)
    ? { check, level: 'ok', message: 'Sign-in mails leave by TLS, or to this machine only.' }
    : {
        check,
        level: 'warn',
        message:
          'smtp:// goes by TLS only where the server offers it, and somebody on the way can take that out.',
        advice: 'Use smtps:// in SMTP_URL where the server has it (port 465).',
      };
}

function checkProxy({ publicUrl, trustedProxies }: Config): Finding {
  const check = 'reverse proxy';
  if (publicUrl?.protocol !== 'https:')
    return { check, level: 'ok', message: 'None is needed on a loopback address.' };
  return trustedProxies.length > 0
    ? { check, level: 'ok', message: 'Clients are told apart by what the named proxies say.' }
    : {
        check,
        level: 'fail',
        message: 'TRUSTED_PROXIES is empty: limits and bans take all people for one client.',
        advice: 'Name the address from which your TLS proxy connects, such as 127.0.0.1.',
      };
}

function checkHsts({ publicUrl, hstsPreload }: Config): Finding {
  const check = 'HSTS';
  if (publicUrl?.protocol !== 'https:')
    return { check, level: 'ok', message: 'It has no meaning on a loopback address.' };
  return hstsPreload
    ? { check, level: 'ok', message: 'Two years, names below included, with preload.' }
    : {
        check,
        level: 'warn',
        message: 'Two years, names below included, without preload: a first visit may be unencrypted.',
        advice:
          'Where every name below the host is https for good, set POSTERN_HSTS_PRELOAD=on and enter the host at hstspreload.org.',
      };
}

function checkSignUp({ signUp, signUpDomains }: Config): Finding {
  const check = 'sign-up';
  if (signUp !== 'open')
    return { check, level: 'ok', message: `It is ${signUp === 'invite' ? 'by invitation' : 'closed'}.` };
  return signUpDomains.length > 0
    ? { check, level: 'ok', message: 'It is open to the domains you named.' }
    : {
        check,
        level: 'warn',
        message: 'Everybody can make an account.',
        advice:
          'Set POSTERN_SIGN_UP to invite or closed, or name POSTERN_SIGN_UP_DOMAINS, if you do not mean that.',
      };
}
