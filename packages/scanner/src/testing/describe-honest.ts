import { describe, expect, test } from 'vitest';
import { scanRow, type Row } from './scan-for-test.ts';

/** Checks that honest letters are clean as they arrive, and that none of them is called dangerous unverified. */
export function describeHonest(kind: string, letters: readonly Row[]): void {
  describe(kind, () => {
    test.each(letters)('are clean: $title', async (letter) => {
      const { verdict, score, findings } = await scanRow(letter);
      const found = findings.map(({ code, weight }) => `${code} ${String(weight)}`).join(', ');
      expect(verdict, `${String(score)}: ${found}`).toBe('clean');
    });
  });
}

/** What a receiving server writes about a message of which everything was in order. */
export function passed(domain: string, by: string = domain): string {
  return (
    `Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=bounce.${by}; ` +
    `dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`
  );
}

/** A signature as it stands in the message, unverified. */
export function signed(domain: string): string {
  return `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=k1; h=from:subject; bh=AAAA; b=AAAA`;
}

/** The fields of a newsletter that can be left with one click. */
export function leavable(host: string): readonly string[] {
  return [`List-Unsubscribe: <https://${host}/u/1>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'];
}

/** A link with a label. */
export function link(target: string, label: string): string {
  return `<a href="${target}">${label}</a>`;
}
