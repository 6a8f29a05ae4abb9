const CAMPAIGN_WORDS = 60;
/** Shorter ones ("Hello", "Invoice") are shared by strangers. */
const TELLING_SUBJECT = 12;
/** A text of fewer words says too little to call another one its twin. */
const TELLING_WORDS = 12;

/**
 * Names the campaign of each message: those with the same domain of From and the same subject without its numbers are
 * of one, and those whose text begins with the same sixty words. Half of all phishing has a twin.
 */
export function campaignsOf(messages: readonly Buffer[]): readonly string[] {
  const parents = messages.map((_, at) => at);
  const first = new Map<string, number>();
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  for (const [at, raw] of messages.entries()) {
    for (const key of keysOf(raw)) {
      const twin = first.get(key);
      if (twin === undefined) first.set(key, at);
      else parents[rootOf(at)] = rootOf(twin);
    }
  }
  return messages.map((_, at) => String(rootOf(at)));
}

function keysOf(raw: Buffer): readonly string[] {
  const text = raw.subarray(0, 200_000).toString('latin1');
  const from = /^from:.*@([\w.-]+)/im.exec(text)?.[1]?.toLowerCase() ?? '';
  const subject = (/^subject:(.*)$/im.exec(text)?.[1] ?? '').replaceAll(/[\d\s]+/g, ' ').trim();
  const words = bodyWords(text);
  return [
    ...(subject.length > TELLING_SUBJECT ? [`subject|${from}|${subject}`] : []),
    ...(words.length >= TELLING_WORDS ? [`words|${words.join(' ')}`] : []),
  ];
}

function bodyWords(text: string): readonly string[] {
  const body = text.slice(Math.max(0, text.search(/\r?\n\r?\n/)));
  return body
    .replaceAll(/<[^>]*>/g, ' ')
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => /^[a-z]{2,}$/.test(word))
    .slice(0, CAMPAIGN_WORDS);
}
