import type { BrowserInput, CompleteLinkResult, Login } from '@postern/login';
import type { MailInterception } from './mail-interception.ts';
import type { SignInGrants } from './sign-in-grants.ts';
import { SIGN_IN_PATHS } from './sign-in-paths.ts';

export interface SignInLinkParts {
  readonly login: Pick<Login, 'start' | 'completeLink' | 'sessions'>;
  readonly grants: SignInGrants;
  readonly interception: MailInterception;
}

export interface SignedInElsewhere {
  readonly ok: false;
  /** Masked address of whoever is signed in. */
  readonly signedInAs: string;
}

/** The operator's link: for a person whose mail does not arrive. The token is in the fragment, as ever. */
export function signInLinkUrl(origin: string, token: string): string {
  return `${origin}${SIGN_IN_PATHS.link}#t=${token}`;
}

/**
 * Signs in by the operator's link: the same challenge, questions, second factor and session as for everybody; only the
 * mail is read by Postern itself. Undefined: the link has ended. Where somebody else is signed in in this browser
 * nothing is spent: a link that is handed on must not put anybody into another account unawares (T-12).
 */
export async function signInByLink(
  { login, grants, interception }: SignInLinkParts,
  token: string,
  browser: BrowserInput,
): Promise<CompleteLinkResult | SignedInElsewhere | undefined> {
  const holder = await grants.find('sign_in', token);
  if (holder === undefined) return undefined;
  const { sessionCookie } = browser;
  const current =
    sessionCookie === undefined ? undefined : await login.sessions.authenticate({ token: sessionCookie });
  if (current?.ok === true && current.session.userId !== holder.userId)
    return { ok: false, signedInAs: current.session.account };
  const { result: started, mail } = await interception.during(() =>
    login.start({ ...browser, email: holder.email }),
  );
  if (!started.ok) return started;
  const inMail = /#t=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (inMail === undefined || !(await grants.consume('sign_in', token))) return undefined;
  return login.completeLink({
    ...browser,
    token: inMail,
    bindingCookie: started.bindingCookie,
  });
}
