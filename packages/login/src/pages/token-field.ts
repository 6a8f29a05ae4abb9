import { html } from './html.ts';
import type { Html } from './html.ts';

export interface TokenField {
  readonly name: 't' | 'grant';
  readonly label: string;
  readonly hint: string;
}

/**
 * The field into which the script puts the fragment's token; it then hides the whole field. Without
 * JavaScript it stays a plain field to paste the link into: a fragment never reaches the server.
 */
export function tokenField({ name, label, hint }: TokenField): Html {
  return html`<div data-token-box>
    <label for="token">${label}</label>
    <input
      id="token"
      name="${name}"
      data-fragment-token
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      maxlength="2048"
      required
      aria-describedby="token-hint"
    />
    <p class="hint" id="token-hint">${hint}</p>
  </div>`;
}
