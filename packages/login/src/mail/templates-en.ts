import type { MailFacts, MailTemplates, MailWords } from './mail-templates.ts';
import { NOTICES_EN } from './notices-en.ts';

const WARNING = 'Nobody from us will ever ask for this code or link.';

/** The default words of every mail in English. */
export const TEMPLATES_EN: MailTemplates = {
  'sign-in': (facts) => ({
    subject: `Sign in to ${facts.appName}`,
    before: [`Open this link to sign in to ${facts.appName} as ${facts.address}:`],
    button: 'Sign in',
    after: closing(facts, 'If you did not ask to sign in, ignore this mail: nothing happens without it.'),
  }),
  'sign-up': (facts) => ({
    subject: `Your account at ${facts.appName}`,
    before: [`Open this link to open an account at ${facts.appName} for ${facts.address}:`],
    button: 'Open the account',
    after: closing(facts, 'If you did not ask for an account, ignore this mail: none is made without it.'),
  }),
  invite: (facts) => ({
    subject: `You are invited to ${facts.appName}`,
    before: [
      `You can have an account at ${facts.appName} with ${facts.address}.`,
      'Open this link to take the invitation:',
    ],
    button: 'Take the invitation',
    after: [...ends(facts), 'If you do not want it, ignore this mail: no account is made without it.'],
  }),
  'verify-email': (facts) => ({
    subject: `Confirm your address for ${facts.appName}`,
    before: [`Open this link to confirm that ${facts.address} is yours, for ${facts.appName}:`],
    button: 'Confirm the address',
    after: closing(facts, 'If you did not ask for this, ignore this mail: nothing happens without it.'),
  }),
  'change-email': (facts) => ({
    subject: `Confirm your new address for ${facts.appName}`,
    before: [
      `Somebody signed in at ${facts.appName} wants to use ${facts.address} from now on.`,
      'Open this link to confirm that this was you:',
    ],
    button: 'Use this address',
    after: closing(facts, 'If this was not you, ignore this mail: the address stays as it is.'),
  }),
  'reset-password': (facts) => ({
    subject: `A new password for ${facts.appName}`,
    before: [`Open this link to set a new password for ${facts.address} at ${facts.appName}:`],
    button: 'Set a new password',
    after: closing(facts, 'If you did not ask for this, ignore this mail: your password stays as it is.'),
  }),
  'mfa-code': (facts) => ({
    subject: `Second step of your sign-in to ${facts.appName}`,
    before: [
      `Somebody has passed the first step of signing in to ${facts.appName}.`,
      `Your code for the second step: ${facts.code ?? ''}`,
    ],
    button: '',
    after: [
      ...asked(facts),
      WARNING,
      'If this was not you, somebody can read your sign-in mails: change the password of that mailbox.',
    ],
  }),
  'step-up': (facts) => ({
    subject: `Confirm that it is you at ${facts.appName}`,
    before:
      facts.url === undefined
        ? [`Your code to confirm what you are about to do at ${facts.appName}: ${facts.code ?? ''}`]
        : [`Open this link to confirm what you are about to do at ${facts.appName}:`],
    button: 'It is me',
    after: closing(facts, 'If this was not you, sign out everywhere: somebody uses your session.'),
  }),
  notice: (facts) => notice(facts),
};

function closing(facts: MailFacts, otherwise: string): readonly string[] {
  return [
    // Without a link, the code stands in the first sentence.
    ...(facts.code === undefined || facts.url === undefined
      ? []
      : [`Or type this code in the browser where you started: ${facts.code}`]),
    ...asked(facts),
    `${WARNING} ${otherwise}`,
  ];
}

function asked(facts: MailFacts): readonly string[] {
  const from = facts.userAgent === undefined ? '' : ` from ${facts.userAgent}`;
  return [`Asked for${from} at ${facts.time}. ${lifetime(facts)}`.trim()];
}

function ends(facts: MailFacts): readonly string[] {
  return facts.minutes === undefined ? [] : [lifetime(facts)];
}

function lifetime({ minutes, url, code }: MailFacts): string {
  if (minutes === undefined) return '';
  if (url !== undefined && code !== undefined) {
    return `Link and code work once and expire in ${span(minutes)}.`;
  }
  return `${url === undefined ? 'The code' : 'The link'} works once and expires in ${span(minutes)}.`;
}

function span(minutes: number): string {
  const days = Math.round(minutes / 1_440);
  return minutes > 2_880 ? `${String(days)} days` : `${String(minutes)} minutes`;
}

function notice(facts: MailFacts): MailWords {
  const happened = named(facts.notice) ?? 'Something changed in how your account is protected.';
  const by = facts.userAgent === undefined ? '' : ` From ${facts.userAgent}.`;
  return {
    subject: `Security of your account at ${facts.appName}`,
    before: [
      `This is about your account at ${facts.appName} with ${facts.address}.`,
      happened,
      `Time: ${facts.time}.${by}`,
    ],
    button: '',
    after: [
      'If this was you, there is nothing to do. If not, sign in, end all other sessions and look at your second factors.',
    ],
  };
}

function named(name = ''): string | undefined {
  return Object.hasOwn(NOTICES_EN, name) ? NOTICES_EN[name] : undefined;
}
