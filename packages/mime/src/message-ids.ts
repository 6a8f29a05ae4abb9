/** Ids read from one field; longer threads are cut by their own senders. */
const MAX_IDS = 1_000;

/** Characters of one id; RFC 5322 lines have at most 998. */
const MAX_ID = 998;

/** The ids of a Message-ID, In-Reply-To or References value (RFC 5322 section 3.6.4), without angle brackets. */
export function parseMessageIds(value: string): string[] {
  const ids: string[] = [];
  let at = 0;
  while (ids.length < MAX_IDS) {
    const open = value.indexOf('<', at);
    const close = open < 0 ? -1 : value.indexOf('>', open);
    if (close < 0) break;
    const id = value.slice(open + 1, close).trim();
    if (id !== '' && id.length <= MAX_ID) ids.push(id);
    at = close + 1;
  }
  if (ids.length > 0) return ids;
  // Some software leaves the brackets out.
  const bare = value.trim();
  return bare !== '' && bare.length <= MAX_ID && !/[\s<>]/.test(bare) ? [bare] : [];
}
