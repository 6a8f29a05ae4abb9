import { nextMail } from '../../../testing/test-postern.ts';
import type { TestPostern } from '../../../testing/test-postern.ts';

/** The status and code of a problem. */
export async function refusal(answer: Promise<Response>): Promise<readonly [number, string]> {
  const response = await answer;
  const body: unknown = await response.json();
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  return [response.status, code];
}

/** The typed code of a mail. */
export function mailedCode(mail: string): string {
  return /\b(?:[2-9A-Z]{4}-[2-9A-Z]{4}|\d{6})\b/.exec(mail)?.[0] ?? '';
}

/** Waits for a mail to this address that came after the first `count`. */
export async function mailTo(postern: TestPostern, to: string, count: number): Promise<string> {
  for (let index = count; ; index += 1) {
    const mail = await nextMail(postern.mails, index);
    if (mail.includes(`Mail to ${to}`)) return mail;
  }
}

/** What the page of security says where nothing stands beside the mail. */
export const NO_FACTORS = {
  totp: false,
  passkeys: [],
  recoveryCodesLeft: 0,
  hasSecondFactor: false,
} as const;
