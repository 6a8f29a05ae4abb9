import { runDoctor } from '@postern/login';
import type { Finding, Mailer } from '@postern/login';
import { trySmtp } from '../infrastructure/mailer/transport.ts';
import { checkHost } from './doctor/check-host.ts';
import { checkPeople } from './doctor/check-people.ts';
import { checkRunning } from './doctor/check-running.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import { openAccounts } from './user/open-accounts.ts';

const MARKS: Readonly<Record<Finding['level'], string>> = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' };

/** `doctor`: the checklist of docs/production.md, each item looked at. Sends no mail and changes nothing. */
export async function doctor(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write('Usage: postern doctor\n');
    return EXIT.wrongUse;
  }
  const loaded = load(process.env);
  if (loaded === undefined) return EXIT.wrongConfiguration;
  const { config } = loaded;
  const accounts = openAccounts(loaded);
  try {
    const login = accounts.login();
    const domain = /@([^<>@\s]+)>?\s*$/.exec(config.mailFrom ?? '')?.[1];
    const findings = [
      ...checkHost(config),
      ...(await runDoctor(login, {
        trustedProxies: config.trustedProxies,
        mailer: mailerOf(config.smtpUrl),
        ...(domain === undefined || config.smtpUrl === undefined ? {} : { mail: { domain } }),
      })),
      ...(await checkPeople(accounts.database.db, login)),
      ...(await checkRunning(config)),
    ];
    for (const { level, check, message, advice } of findings) {
      process.stdout.write(
        `${MARKS[level]}  ${check}: ${message}${advice === undefined ? '' : ` ${advice}`}\n`,
      );
    }
    return findings.some(({ level }) => level === 'fail') ? EXIT.failed : EXIT.ok;
  } finally {
    await accounts.close();
  }
}

/** To be tried, not to be used. */
function mailerOf(smtpUrl: string | undefined): Mailer {
  const send = (): Promise<void> => Promise.reject(new Error('the doctor mails nothing'));
  return smtpUrl === undefined ? { send, showsSecrets: true } : { send, verify: () => trySmtp(smtpUrl) };
}
