import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../explain-finding.ts';
import { stoppedReport } from '../../pool/stopped-report.ts';
import { scanRow } from '../../testing/scan-for-test.ts';
import { scanStopped } from './scan-stopped.ts';

describe(scanStopped.code, () => {
  test('is made by the pool, with the reason in words', () => {
    const [finding] = stoppedReport(10, 'time limit').findings;
    expect(finding?.code).toBe(scanStopped.code);
    expect(finding?.explanation).toContain('took too long');
    expect(explainFinding(scanStopped.code, finding?.facts ?? [], 'ru')?.explanation).toContain(
      'слишком долго',
    );
  });

  test('is never found by a scan that ended', async () => {
    const report = await scanRow({ title: '' });
    expect(report.findings.map((found) => found.code)).not.toContain(scanStopped.code);
  });
});
