import type { Exchange } from './exchange.ts';
import { failed } from './finish.ts';
import { textField } from './read-fields.ts';
import { json, page } from './respond.ts';

/** What "this wasn't me" opens: nothing happens yet. */
export function reportForm({ pages, site, paths }: Exchange): Response {
  return page(pages.report(site, { action: paths.report ?? '' }));
}

export async function postReport(exchange: Exchange): Promise<Response> {
  const { login, fields, pages, site } = exchange;
  const done = await login.report(textField(fields, 't') ?? '');
  if (!done.ok) return failed(exchange, done.error);
  return exchange.json ? json({ ok: true }) : page(pages.notice(site, { kind: 'reported' }));
}
