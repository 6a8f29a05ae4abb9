// An application in JavaScript, on the packed packages: judges a message by itself and through the pool.
import { explainFinding, priorityOf, scanMessage, scanText } from '@postern/scanner';
import { createDnsVerifier } from '@postern/scanner/authentication';
import { loadOperatorRules, parseEngineAddress } from '@postern/scanner/engines';
import { createScanPool } from '@postern/scanner/pool';

const context = {
  now: Date.UTC(2026, 10, 21),
  ownAddresses: [],
  trustedAuthserv: [],
  correspondent: undefined,
};
const lines = [
  'From: PayPal <service@secure-paypal.example>',
  'To: anna@berg.example',
  'Subject: Your account has been limited',
  'Date: Sat, 21 Nov 2026 10:00:00 +0000',
  'Message-ID: <1@secure-paypal.example>',
  '',
  'Verify your password now: http://paypal.secure-login.example/verify',
  '',
];
const raw = Buffer.from(lines.join('\r\n'));

const alone = await scanMessage(raw, context);
console.log('alone:', alone.verdict, alone.category, priorityOf(alone));

const pool = createScanPool({ workers: 1, timeLimitMs: 60_000 });
const pooled = await pool.scan(raw, context);
await pool.close();
console.log('pool:', pooled.verdict, pooled.score === alone.score);

const [finding] = pooled.findings;
console.log('words:', typeof explainFinding(finding.code, finding.facts, 'ru').title);
console.log('text:', (await scanText('See you on Tuesday.', context)).verdict);

const nobody = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
const verified = await createDnsVerifier({ now: () => Date.UTC(2026, 10, 21), dns: nobody }).verify(raw, []);
console.log('verified:', verified.dkim.result);
console.log('rules:', (await loadOperatorRules(import.meta.dirname).catch((error) => error)).name);
console.log('address:', parseEngineAddress('unix:/run/clamd.ctl').path);
