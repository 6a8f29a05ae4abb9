import { html } from './html.ts';
import { layout } from './layout.ts';
import type { PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';
import type { PageTexts } from './texts.ts';

export interface NoticePage {
  /**
   * `code`, `deny`: a link opened elsewhere, where the site does not take it. `used`: the starting tab, when
   * the link was completed in another browser. `reported`: after "this wasn't me".
   */
  readonly kind: 'code' | 'deny' | 'used' | 'reported';
  /** Where "start again" leads; absent where there is nothing to start. */
  readonly againUrl?: string | undefined;
}

/** A page that only says something: nothing on it can be pressed by a link scanner to any effect. */
export function noticePage(site: PageSite, page: NoticePage): string {
  const texts = textsOf(site);
  const { title, lead } = sentences(texts, page.kind);
  const again =
    page.againUrl === undefined
      ? undefined
      : html`<p><a class="button" href="${page.againUrl}">${texts.again}</a></p>`;
  return layout(site, {
    title,
    body: html`<p role="status">${lead}</p>
      ${again}`,
  });
}

function sentences(
  texts: PageTexts,
  kind: NoticePage['kind'],
): { readonly title: string; readonly lead: string } {
  switch (kind) {
    case 'code':
      return { title: texts.codeOnlyTitle, lead: texts.codeOnlyLead };
    case 'deny':
      return { title: texts.denyTitle, lead: texts.denyLead };
    case 'used':
      return { title: texts.usedTitle, lead: texts.usedLead };
    case 'reported':
      return { title: texts.reportedTitle, lead: texts.reportedLead };
  }
}
