import type { FastifyRequest } from 'fastify';
import { plainPage } from './plain-page.ts';

/** It shows words and one link: a stylesheet and the icon are all it loads. */
export const PROBLEM_PAGE_CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** True where a person is looking at the answer, and not a program. */
export function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && headers.accept?.includes('text/html') === true;
}

/** A problem as a page: what happened and the way back. `reference` finds the line in the log where there is one. */
export function problemPage(title: string, message: string, reference?: string): string {
  const hint = reference === undefined ? '' : `\n<p class="hint">Error ${reference}</p>`;
  return plainPage({
    title,
    hasIcon: true,
    body: `<p>${message}</p>${hint}
<p><a class="button" href="/">Go to your mail</a></p>`,
  });
}
