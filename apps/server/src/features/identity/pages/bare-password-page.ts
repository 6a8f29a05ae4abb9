import type { PageSite } from '@postern/login/pages';
import { SIGN_IN_PATHS } from '../sign-in-paths.ts';
import { notePage } from './note-page.ts';

/** Why a right password opened nothing: there is no second step that could not be read with it. */
export function barePasswordPage(site: PageSite): string {
  return notePage(site, {
    title: 'A password is not enough here',
    words: [
      'The second step would be a code to your own mailbox. But that mailbox is connected to Postern: whoever gets in could read the code there, so it proves nothing, and none is sent.',
      'Sign in by mail or with a passkey. Then open Settings, Security, and set up an authenticator app, a passkey, or an address outside. From then on your password works again.',
    ],
    link: { url: SIGN_IN_PATHS.form, label: 'Sign in by mail' },
  });
}
