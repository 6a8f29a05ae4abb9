import { html, join } from './html.ts';
import type { Html } from './html.ts';
import type { PageError, PageSite } from './page-site.ts';
import { textsOf } from './texts.ts';

export interface Layout {
  readonly title: string;
  readonly body: Html;
  /** Only the pages that read the fragment load the script. */
  readonly withScript?: boolean;
  /** Addresses of further scripts of this site. */
  readonly scripts?: readonly string[];
}

const ERROR_ID = 'login-error';

/** One card on a quiet ground, with the address of the site shown large. No inline script or style. */
export function layout(site: PageSite, { title, body, withScript = false, scripts = [] }: Layout): string {
  const urls = withScript ? [site.scriptUrl, ...scripts] : scripts;
  const script = join(urls.map((url) => html`<script src="${url}" defer></script>`));
  const page = html`<!doctype html>
    <html lang="${site.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${site.name}</title>
        <link rel="stylesheet" href="${site.stylesheetUrl}" />
        ${script}
      </head>
      <body>
        <main class="card">
          <header class="site">
            <p class="site-name">${site.name}</p>
            <p class="site-host">${site.host}</p>
          </header>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
  return page.markup;
}

/** The sentence for a refusal, announced by screen readers. Empty when there is none. */
export function errorNotice(site: PageSite, error: PageError | undefined): Html {
  if (error === undefined) return html``;
  return html`<p class="error" id="${ERROR_ID}" role="alert">${errorSentence(site, error)}</p>`;
}

/** The attributes that tie a field to the notice above it. */
export function invalidAttributes(error: PageError | undefined): Html {
  return error === undefined ? html`` : html` aria-invalid="true" aria-describedby="${ERROR_ID}"`;
}

export function errorSentence(site: PageSite, error: PageError): string {
  const texts = textsOf(site);
  const parts = [texts.errors[error.code]];
  if (error.triesLeft !== undefined) parts.push(texts.triesLeft(error.triesLeft));
  if (error.retryAfter !== undefined) parts.push(texts.waitFor(error.retryAfter));
  return parts.join(' ');
}

/** A hidden field, or nothing where there is no value. */
export function hidden(name: string, value: string | undefined): Html {
  return value === undefined ? html`` : html`<input type="hidden" name="${name}" value="${value}" />`;
}
