import { html } from './html.ts';
import { errorNotice, layout } from './layout.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface ErrorPage {
  readonly error: PageError;
  /** Where "start again" leads. */
  readonly againUrl: string;
}

/** A refusal in words, with the way on. */
export function errorPage(site: PageSite, page: ErrorPage): string {
  const texts = textsOf(site);
  const body = html`${errorNotice(site, page.error)}
    <p><a class="button" href="${page.againUrl}">${texts.again}</a></p>`;
  return layout(site, { title: texts.errorTitle, body });
}
