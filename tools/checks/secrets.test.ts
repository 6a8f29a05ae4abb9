import { expect, test } from 'vitest';
import { checkSecrets, findSecrets } from './secrets.ts';

// Put together here, so that the scanner does not find them in this file.
const planted = {
  'a private key': [
    '-----BEGIN RSA PRIVATE ',
    'KEY-----\n',
    'MIIEpAIBAAKCAQEA'.repeat(8),
    '\n-----END RSA PRIVATE ',
    'KEY-----',
  ],
  'a key of AWS': ['AWS_SECRET_ACCESS_KEY=', 'wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYzzzzzzzKEY'],
  'a token of GitHub': ['ghp', '_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'],
  'an address with a password': ['https://', 'ann:', 'Zr8wq2Lm9x', '@mail.example.com/'],
  'an API token of ours': ['pst_', 'Ab3dEf9h', '_', 'Q'.repeat(32), 'a1B2c3'],
  'a webhook secret of ours': ['whsec_', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  'a key of a keys file': ['"secret": "', 'k'.repeat(43), '"'],
} as const;

test.each(Object.entries(planted))('H17: %s in a file is found, and not repeated', async (_what, pieces) => {
  const secret = pieces.join('');
  const found = await findSecrets('made-up.txt', `a line\n${secret}\n`);
  expect(found.length).toBeGreaterThan(0);
  expect(found.join('\n')).not.toContain(pieces[1]);
});

test('H17: words about secrets are none', async () => {
  expect(await findSecrets('made-up.md', 'Tokens begin with pst_; the key has 32 bytes.\n')).toEqual([]);
});

test('H17: the repository holds no secret', async () => {
  const { problems, summary } = await checkSecrets();
  expect(Number.parseInt(summary)).toBeGreaterThan(1_000);
  expect(problems).toEqual([]);
});
