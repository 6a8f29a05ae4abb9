import type { FactorMethod } from '../login.ts';
import { html, join } from './html.ts';
import type { Html } from './html.ts';
import { errorNotice, hidden, invalidAttributes, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { passkeyForm } from './passkey-form.ts';
import { textsOf } from './texts.ts';

export interface SecondFactorPage {
  /** Where the forms are posted: fields `method`, `code`, `cid`, `trust`. */
  readonly action: string;
  /** What this account has, strongest first. */
  readonly methods: readonly FactorMethod[];
  /** Posts here mail a code of the weakest factor. */
  readonly mailAction: string;
  /** The code that was mailed. */
  readonly mailed?: { readonly cid: string; readonly maskedAddress?: string | undefined } | undefined;
  /** Offers "do not ask again in this browser". */
  readonly mayTrust: boolean;
  /** Where the passkey script is, and whom it asks. */
  readonly passkey?: { readonly scriptUrl: string; readonly optionsUrl: string } | undefined;
  /** The method whose form was refused. */
  readonly failed?: FactorMethod | undefined;
  readonly error?: PageError | undefined;
}

/** The step between the proven mailbox and the session: one form for each factor of the account. */
export function secondFactorPage(site: PageSite, page: SecondFactorPage): string {
  const texts = textsOf(site);
  const parts = page.methods.map((method) => methodForm(site, page, method));
  const body = html`<p>${texts.factorLead}</p>
    ${errorNotice(site, page.error)} ${join(parts)}`;
  const scripts =
    page.passkey !== undefined && page.methods.includes('passkey') ? [page.passkey.scriptUrl] : [];
  return layout(site, { title: texts.factorTitle, body, scripts });
}

function methodForm(site: PageSite, page: SecondFactorPage, method: FactorMethod): Html {
  switch (method) {
    case 'passkey':
      return page.passkey === undefined
        ? html``
        : passkeyForm(site, { action: page.action, optionsUrl: page.passkey.optionsUrl });
    case 'totp':
      return codeForm(site, page, method);
    case 'recovery':
      return folded(site, page, method, codeForm(site, page, method));
    case 'mfa_email':
      return folded(site, page, method, mailForm(site, page));
  }
}

function codeForm(site: PageSite, page: SecondFactorPage, method: FactorMethod): Html {
  const texts = textsOf(site);
  const totp = method === 'totp';
  const id = `code-${method}`;
  const shape = totp
    ? html` inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,9}"`
    : html` autocomplete="off" autocapitalize="characters"`;
  const label = totp ? texts.factorTotpLabel : recoveryOrMail(site, method);
  const hint = totp
    ? texts.factorTotpHint
    : method === 'recovery'
      ? texts.factorRecoveryHint
      : texts.codeHint;
  const error = page.failed === method ? page.error : undefined;
  return html`<form method="post" action="${page.action}">
    ${hidden('method', method)}${hidden('cid', method === 'mfa_email' ? page.mailed?.cid : undefined)}
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="code"
      class="code"
      ${shape}
      spellcheck="false"
      maxlength="64"
      required
      ${invalidAttributes(error)}
    />
    <p class="hint">${hint}</p>
    ${trustBox(site, page, method)}
    <button type="submit">${texts.factorButton}</button>
  </form>`;
}

function recoveryOrMail(site: PageSite, method: FactorMethod): string {
  const texts = textsOf(site);
  return method === 'recovery' ? texts.factorRecoveryLabel : texts.codeLabel;
}

function mailForm(site: PageSite, page: SecondFactorPage): Html {
  const texts = textsOf(site);
  if (page.mailed !== undefined)
    return html`${page.mailed.maskedAddress === undefined ? undefined : html`<p role="status">${texts.factorMailSent(page.mailed.maskedAddress)}</p>`}
    ${codeForm(site, page, 'mfa_email')}`;
  return html`<form method="post" action="${page.mailAction}">
    <p class="hint">${texts.factorMailLead}</p>
    <button type="submit" class="quiet-button">${texts.factorMailButton}</button>
  </form>`;
}

function trustBox(site: PageSite, page: SecondFactorPage, method: FactorMethod): Html {
  if (!page.mayTrust) return html``;
  const id = `trust-${method}`;
  return html`<p class="choice">
    <input type="checkbox" id="${id}" name="trust" value="yes" />
    <label for="${id}">${textsOf(site).factorTrust}</label>
  </p>`;
}

/** The weaker ways are one press away, open where they are the only one or the one in use. */
function folded(site: PageSite, page: SecondFactorPage, method: 'recovery' | 'mfa_email', form: Html): Html {
  const texts = textsOf(site);
  const title = method === 'recovery' ? texts.factorRecoveryTitle : texts.factorMailTitle;
  const inUse = page.failed === method || (method === 'mfa_email' && page.mailed !== undefined);
  const open = inUse || page.methods.length === 1;
  return html`<details ${open ? html`open` : undefined}>
    <summary>${title}</summary>
    ${form}
  </details>`;
}
