/** The stylesheet of the sign-in pages, which is served to everybody. */
const STYLESHEET = '/sign-in/pages.css';

export interface PlainPage {
  readonly title: string;
  readonly body: string;
  /** Whether it names the icon: only where the policy of the page lets a picture load. */
  readonly hasIcon?: boolean;
}

/** A page for somebody who need not be signed in, in the look of the sign-in pages. Both parts are our own markup. */
export function plainPage({ title, body, hasIcon = false }: PlainPage): string {
  const icon = hasIcon ? '<link rel="icon" href="/favicon.svg" type="image/svg+xml">' : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${title} · Postern</title>
<link rel="stylesheet" href="${STYLESHEET}">${icon}
</head>
<body><main class="card">
<header class="site"><p class="site-name">Postern</p></header>
<h1>${title}</h1>
${body}
</main></body></html>
`;
}
