import { html, layout } from '@postern/login/pages';
import type { PageSite } from '@postern/login/pages';

export interface NotePage {
  readonly title: string;
  readonly words: readonly string[];
  /** The one thing to do next. */
  readonly link: { readonly url: string; readonly label: string };
}

/** A page that says what happened, and where to go on. */
export function notePage(site: PageSite, { title, words, link }: NotePage): string {
  const lines = words.map((line) => html`<p>${line}</p>`.markup).join('');
  const body = html`${{ markup: lines }}
    <p><a class="button" href="${link.url}">${link.label}</a></p>`;
  return layout(site, { title, body });
}
