import { html } from './html.ts';
import { errorNotice, hidden, invalidAttributes, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { passkeyForm } from './passkey-form.ts';
import { textsOf } from './texts.ts';

export interface RequestPage {
  /** Where the form is posted: fields `email` and `next`. */
  readonly action: string;
  readonly email?: string | undefined;
  readonly next?: string | undefined;
  /** A set-up or invitation token that is redeemed by this sign-in (field `grant`). */
  readonly grant?: string | undefined;
  /** Offers a passkey in the place of the mail. */
  readonly passkey?:
    { readonly scriptUrl: string; readonly optionsUrl: string; readonly action: string } | undefined;
  /** Where passwords are typed, for a site that takes them as well. */
  readonly passwordUrl?: string | undefined;
  readonly error?: PageError | undefined;
}

/** The first page: one field for the address. */
export function requestPage(site: PageSite, page: RequestPage): string {
  const texts = textsOf(site);
  // A grant that was just refused would be refused again: the person goes on without it.
  const grant = page.error?.code.startsWith('token_') === true ? undefined : page.grant;
  const body = html`<p>${page.passwordUrl === undefined ? texts.requestLead : texts.requestLeadPassword}</p>
    ${errorNotice(site, page.error)}
    <form method="post" action="${page.action}">
      ${hidden('next', page.next)}${hidden('grant', grant)}
      <label for="email">${texts.emailLabel}</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username webauthn"
        autocapitalize="none"
        spellcheck="false"
        maxlength="320"
        required
        autofocus
        value="${page.email ?? ''}"
        ${invalidAttributes(page.error)}
      />
      <button type="submit">${texts.requestButton}</button>
    </form>
    <p class="hint">${texts.requestHint}</p>
    ${page.passkey === undefined ? undefined : passkeyForm(site, { ...page.passkey, next: page.next })}
    ${page.passwordUrl === undefined ? undefined : html`<p><a href="${page.passwordUrl}">${texts.requestPassword}</a></p>`}`;
  const scripts = page.passkey === undefined ? [] : [page.passkey.scriptUrl];
  return layout(site, { title: texts.requestTitle, body, scripts });
}
