import type { TestBrowser } from '../../../testing/test-browser.ts';
import { codeOf, linkOf, until, withWork } from '../../../testing/test-postern.ts';
import type { TestPostern } from '../../../testing/test-postern.ts';

export const LONG_PASSWORD = 'violet kettle under nine bridges';
export const OTHER_PASSWORD = 'seven herons left the amber quay';

/** The challenge a browser waits for, by its own waiting page. */
export async function challengeOf(person: TestBrowser): Promise<string> {
  const page = await (await person.get('/sign-in/check-mail')).text();
  return /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

export interface Mailed {
  readonly answer: Response;
  readonly mail: string;
  readonly code: string;
  readonly token: string;
}

/** Does something that mails an address, and gives that mail. */
export async function mailedTo(
  postern: TestPostern,
  address: string,
  act: () => Promise<Response>,
): Promise<Mailed> {
  const mailsTo = (): readonly string[] => postern.mails.filter((mail) => mail.includes(address));
  const before = mailsTo().length;
  const answer = await act();
  const mail = await until(`a mail to ${address}`, () => mailsTo()[before]);
  return { answer, mail, code: codeOf(mail), token: new URL(linkOf(mail) || 'x:').hash.slice('#t='.length) };
}

export interface SignUpFields {
  readonly email: string;
  readonly password?: string;
  readonly username?: string;
  readonly firstName?: string;
  readonly lastName?: string;
}

/** Signs up at the page and proves the address in the same browser. Nobody is signed in by it. */
export async function signUp(
  postern: TestPostern,
  person: TestBrowser,
  fields: SignUpFields,
): Promise<Response> {
  const { code } = await mailedTo(postern, fields.email, () =>
    withWork((work) => person.form('/sign-up', { ...fields, ...work })),
  );
  const cid = await challengeOf(person);
  return person.form('/sign-in/prove/verify_email', { cid, code });
}

/** Signs in with name and password, and the mailed code where one is asked for. */
export async function signInByPassword(
  postern: TestPostern,
  person: TestBrowser,
  {
    identifier,
    password,
    email,
  }: { readonly identifier: string; readonly password: string; readonly email: string },
): Promise<Response> {
  const first = await withWork((work) => person.form('/sign-in/password', { identifier, password, ...work }));
  if (!(first.headers.get('location') ?? '').includes('mfa_email')) return first;
  const { answer, code } = await mailedTo(postern, email, () =>
    person.form('/sign-in/second-factor/mail', {}),
  );
  const page = answer.status === 303 ? await person.get(answer.headers.get('location') ?? '') : answer;
  const cid = /name="cid" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  return person.form('/sign-in/second-factor', { method: 'mfa_email', cid, code });
}
