import { describe, expect, test } from 'vitest';
import { scanRow, type Row } from '../testing/scan-for-test.ts';

const notice: Row = {
  title: '',
  from: 'MAILER-DAEMON <>',
  subject: 'Mail delivery failed',
  text: 'Your mail to <jan@berg.example> was refused: 550 5.1.1 <jan@berg.example>: user unknown',
};

async function isReport(row: Partial<Row>): Promise<boolean> {
  const { findings } = await scanRow({ ...notice, ...row });
  return findings.some((finding) => finding.code === 'structure.delivery-report' && finding.weight < 0);
}

describe('a plain notice of a mail server', () => {
  test('is one with the status of the failure', async () => {
    expect(await isReport({})).toBe(true);
    expect(await isReport({ from: 'Mail Delivery Subsystem <mailer-daemon@mx.berg.example>' })).toBe(true);
  });

  test.each([
    ['without a status', { text: 'Your messages are held. Release them.' }],
    ['with a page', { html: '<p>550 5.1.1 user unknown</p><a href="https://x.example/">Release</a>' }],
    ['with a link into free hosting', { text: '550 5.1.1 user unknown https://mail-release.web.app/in' }],
    ['from somebody else', { from: 'Support <support@berg.example>' }],
    [
      'with a sign-in at a stranger',
      {
        text: '550 5.1.1 refused. Your account is suspended, verify your password now: https://x-mail.net/login',
      },
    ],
  ])('is none %s', async (_name, row) => {
    expect(await isReport(row)).toBe(false);
  });
});
