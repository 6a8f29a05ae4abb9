import { describe, expect, test } from 'vitest';
import { scanText } from './scan-text.ts';
import { TEXT_CHARACTERS } from './limits.ts';
import { READER } from './testing/scan-for-test.ts';

describe('S10: a text without a message', () => {
  test.each([
    [
      'a fee for a parcel',
      'Your DHL parcel could not be delivered. Pay the customs fee of 1.99 within 24 hours: http://dhl-track.parcel-fee.example.top/pay',
    ],
    [
      'a password for an account',
      'Dear customer, your PayPal account has been limited. Verify your password now: https://paypal.secure-login.example/verify',
    ],
    [
      'blackmail',
      'I recorded you through your webcam. Send 900 USD in bitcoin to bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh within 48 hours or everyone sees the video.',
    ],
    [
      'the same in Russian',
      'Здравствуйте! Ваш аккаунт заблокирован, подтвердите пароль: http://sber-id.example.xyz/login',
    ],
  ])('is called what it is: %s', async (_, text) => {
    const report = await scanText(text, READER);
    expect(report.verdict).not.toBe('clean');
    expect(report.category).not.toBe('none');
    expect(report.summary).not.toBe('');
  });

  test.each([
    ['nothing', ''],
    ['a line to a friend', 'Hi, shall we meet on Tuesday?'],
    [
      'links to two sites',
      'The minutes are at https://wiki.berg.example/minutes, the pictures at https://photos.other.example/a',
    ],
    [
      'a line that looks like a header',
      'From: somebody\nReply-To: other@elsewhere.example\n\nThat is what it said.',
    ],
    [
      'an invoice that was expected',
      'Here is invoice 4711 as agreed. https://shop.berg.example/invoice/4711',
    ],
  ])('is left in peace: %s', async (_, text) => {
    expect((await scanText(text, READER)).verdict).toBe('clean');
  });

  test('no rule speaks that asks for a sender, the way of a message or its structure', async () => {
    for (const text of ['', 'Hello', 'Re: our talk\nhttps://a.example/x https://b.example/y'.repeat(50)]) {
      const { findings, sender } = await scanText(text, READER);
      expect(findings.filter(({ code }) => !/^(?:links|content)\./.test(code))).toEqual([]);
      expect(sender.address).toBe('');
    }
  });

  test('MIME in the text is text: nothing is attached to it', async () => {
    const text =
      'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: attachment; filename=a.exe\n\nMZ\n--x--';
    expect((await scanText(text, READER)).attachments).toEqual([]);
  });

  test('what is too long is judged as far as the limit goes, and the report says so', async () => {
    const { notChecked, verdict } = await scanText('word '.repeat(TEXT_CHARACTERS), READER);
    expect(verdict).toBe('clean');
    expect(notChecked).toContainEqual({ what: 'the end of the text', why: 'limit' });
  });
});
