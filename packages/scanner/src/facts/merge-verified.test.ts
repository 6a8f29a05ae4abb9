import { describe, expect, test } from 'vitest';
import type { Authentication } from '../report.ts';
import { FORGED, forwardedBy, signatureOf, UNSIGNED, verifiedAs } from '../testing/verified-for-test.ts';
import { scanRow } from '../testing/scan-for-test.ts';
import type { Verified } from '../authentication/verified.ts';
import { nothingVerified } from '../authentication/nothing-verified.ts';

const PASSED =
  'spf=pass smtp.mailfrom=berg.example; dkim=pass header.d=berg.example; dmarc=pass header.from=berg.example';
const FAILED = 'spf=fail smtp.mailfrom=berg.example; dkim=none; dmarc=fail header.from=berg.example';

async function authentication(
  verified: Verified | undefined,
  ...results: readonly string[]
): Promise<Authentication> {
  const headers = results.map((result) => `Authentication-Results: mx.home.example; ${result}`);
  return (await scanRow({ title: '', headers, context: { verified } })).authentication;
}

describe('W18: our own verification and that of the provider', () => {
  test('ours stands where the provider wrote nothing', async () => {
    expect(await authentication(verifiedAs())).toEqual({
      spf: 'pass',
      dkim: 'pass',
      dmarc: 'pass',
      arc: 'none',
      aligned: true,
      verifiedBy: 'postern',
    });
    expect(await authentication(FORGED)).toMatchObject({
      dmarc: 'fail',
      aligned: false,
      verifiedBy: 'postern',
    });
  });

  test('the provider’s stands where we could find nothing out', async () => {
    const nothing = nothingVerified('timed-out', 'timed-out');
    expect(await authentication(nothing, PASSED)).toMatchObject({
      dmarc: 'pass',
      aligned: true,
      verifiedBy: 'mx.home.example',
    });
    expect(await authentication(nothing)).toMatchObject({
      dmarc: 'unknown',
      aligned: undefined,
      verifiedBy: undefined,
    });
    expect(await authentication(UNSIGNED, FAILED)).toMatchObject({
      spf: 'fail',
      dmarc: 'fail',
      aligned: false,
    });
  });

  test('a pass of ours is a pass, whatever was written', async () => {
    expect(await authentication(verifiedAs(), FAILED)).toMatchObject({ dmarc: 'pass', aligned: true });
  });

  test('a pass when it came outlives a body that was changed since', async () => {
    const changed = verifiedAs({
      ...forwardedBy('x.example'),
      arc: verifiedAs().arc,
    });
    expect(await authentication(changed, PASSED)).toMatchObject({
      dmarc: 'pass',
      aligned: true,
      verifiedBy: 'mx.home.example',
    });
  });

  test('H-100: a written pass does not help where nothing was there that could have passed', async () => {
    expect(await authentication(FORGED, PASSED)).toMatchObject({
      dmarc: 'fail',
      aligned: false,
      verifiedBy: 'postern',
    });
  });

  test('H-100: a forged field below the provider’s own changes nothing', async () => {
    const nothing = nothingVerified('timed-out', 'timed-out');
    expect(await authentication(nothing, FAILED, PASSED)).toMatchObject({ dmarc: 'fail' });
  });

  test('a pass for another author than the one shown is a failure', async () => {
    const other = verifiedAs({
      author: 'evil.example',
      dkim: { result: 'pass', reason: 'verified', signatures: [signatureOf('evil.example')] },
    });
    expect(await authentication(other)).toMatchObject({ dmarc: 'fail', aligned: false });
  });

  test('two authors of one house are nobody’s proof and no forgery', async () => {
    const report = await scanRow({
      title: '',
      from: 'anna@berg.example, ben@berg.example',
      context: { verified: verifiedAs() },
    });
    expect(report.authentication).toMatchObject({ dmarc: 'unknown', aligned: false });
  });

  test('the report names what could not be verified', async () => {
    const report = await scanRow({
      title: '',
      context: { verified: { ...UNSIGNED, notVerified: [{ what: 'spf', why: 'not-verifiable' }] } },
    });
    expect(report.notChecked).toContainEqual({ what: 'server that sent it (SPF)', why: 'not-verifiable' });
    const none = await scanRow({
      title: '',
      context: { verified: nothingVerified('timed-out', 'timed-out') },
    });
    expect(none.notChecked).toContainEqual({ what: 'sender authentication over DNS', why: 'timed-out' });
  });
});
