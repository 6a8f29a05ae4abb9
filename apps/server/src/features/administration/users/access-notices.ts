/** A mail that tells of something and carries no secret. */
export interface Notice {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Told to the person when an administrator changes what they may do. */
export function accountClosed(to: string): Notice {
  return {
    to,
    subject: 'Your account at Postern was closed',
    paragraphs: [
      'An administrator has closed your account. Everybody who was signed in with it is signed out, its API tokens have ended, and Postern no longer connects to your mailboxes.',
      'Your mail is where it always was: with your mail providers. What Postern keeps about you is not deleted by this.',
      'If you do not know why, ask whoever runs this Postern.',
    ],
  };
}

export function accountOpened(to: string, origin: string): Notice {
  return {
    to,
    subject: 'Your account at Postern is open again',
    paragraphs: [
      `An administrator has opened your account again. You can sign in at ${origin}/sign-in; your mailboxes are connected again.`,
      'API tokens that ended when it was closed do not come back: make new ones where you need them.',
    ],
  };
}

export function accountToBeDeleted(to: string, deleteAfter: number): Notice {
  const day = new Date(deleteAfter).toISOString().slice(0, 10);
  return {
    to,
    subject: 'Your account at Postern is to be deleted',
    paragraphs: [
      `An administrator has closed your account. On ${day} it will be deleted, with everything that Postern keeps about you.`,
      'Everybody who was signed in with it is signed out, its API tokens have ended, and Postern no longer connects to your mailboxes. Your mail is where it always was: with your mail providers.',
      'If you want to keep it, ask whoever runs this Postern before that day.',
    ],
  };
}

export function deletionCalledOff(to: string): Notice {
  return {
    to,
    subject: 'Your account at Postern is not deleted',
    paragraphs: [
      'An administrator has called off the deletion of your account. It is closed for now: nobody can sign in to it until it is opened again.',
    ],
  };
}

export function administrationGiven(to: string): Notice {
  return {
    to,
    subject: 'You administer Postern now',
    paragraphs: [
      'Another administrator gave your account the right to administer this Postern: accounts, invitations, bans and the audit log. Nobody’s mail is part of it.',
      'Administration asks for a second factor. Set one up under Settings, Security, if you have none.',
    ],
  };
}

export function administrationTaken(to: string): Notice {
  return {
    to,
    subject: 'You no longer administer Postern',
    paragraphs: [
      'Another administrator took the right to administer this Postern from your account. Nothing else about it has changed.',
      'If you do not know why, ask whoever runs this Postern.',
    ],
  };
}

export function factorsReset(to: string, origin: string): Notice {
  return {
    to,
    subject: 'Your second factors at Postern were removed',
    paragraphs: [
      'Whoever runs this Postern has removed every second factor of your account: passkeys, the authenticator app, recovery codes and the address outside. Everybody who was signed in with it is signed out, and its API tokens have ended.',
      `Until you set up a second factor again, reading this mailbox is enough to sign in. Sign in at ${origin}/sign-in and do so under Settings, Security.`,
      'If you did not ask for this, ask whoever runs this Postern at once.',
    ],
  };
}
