import type { FastifyRequest } from 'fastify';

/** It shows words and one link: a stylesheet and the icon are all it loads. */
export const PROBLEM_PAGE_CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The stylesheet of the sign-in pages, which is served to everybody. */
const STYLESHEET = '/sign-in/pages.css';

/** True where a person is looking at the answer, and not a program. */
export function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && headers.accept?.includes('text/html') === true;
}

/** A problem as a page: what happened and the way back. `reference` finds the line in the log where there is one. */
export function problemPage(title: string, message: string, reference?: string): string {
  const hint = reference === undefined ? '' : `\n<p class="hint">Error ${reference}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${title} · Postern</title>
<link rel="stylesheet" href="${STYLESHEET}"><link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body><main class="card">
<header class="site"><p class="site-name">Postern</p></header>
<h1>${title}</h1>
<p>${message}</p>${hint}
<p><a class="button" href="/">Go to your mail</a></p>
</main></body></html>
`;
}
