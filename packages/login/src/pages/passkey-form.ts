import { html } from './html.ts';
import type { Html } from './html.ts';
import { hidden } from './layout.ts';
import type { PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface PasskeyForm {
  /** Where the browser's answer is posted, as JSON. */
  readonly action: string;
  /** Where its challenge comes from. */
  readonly optionsUrl: string;
  readonly next?: string | undefined;
}

/** A button for a passkey. Its script shows it, where the browser can: without JavaScript there is no passkey. */
export function passkeyForm(site: PageSite, { action, optionsUrl, next }: PasskeyForm): Html {
  const texts = textsOf(site);
  return html`<form
    method="post"
    action="${action}"
    data-passkey="${optionsUrl}"
    data-waiting="${texts.factorPasskeyWaiting}"
    data-failed="${texts.factorPasskeyFailed}"
    hidden
  >
    ${hidden('next', next)}
    <button type="submit" class="quiet-button">${texts.factorPasskeyButton}</button>
    <p class="hint" role="status" aria-live="polite" data-passkey-status></p>
  </form>`;
}
