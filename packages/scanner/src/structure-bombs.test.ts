import { describe, expect, test } from 'vitest';
import type { Report } from './report.ts';
import { scanMessage } from './scan-message.ts';
import { bombs } from './testing/bombs.ts';
import { READER } from './testing/scan-for-test.ts';

/** Characters of a report as JSON: what is stored and sent to a page, however large the message. */
const REPORT_CHARACTERS = 1_000_000;

/** Bombs whose message is not seen whole: the report has to say so. */
const CUT =
  /parts|delimiters|files|nested|levels|alike|500,000 (?:fields|types|broken|addresses|groups)|folds|20 MB/;

async function scan(make: () => Buffer): Promise<Report> {
  return scanMessage(make(), READER);
}

describe('bombs of structure end in a report, and a small one (H-93)', () => {
  test.each([...bombs()])('%s', async (name, make) => {
    const report = await scan(make);
    expect(JSON.stringify(report).length).toBeLessThan(REPORT_CHARACTERS);
    const codes = report.findings.map((finding) => finding.code);
    if (!name.startsWith('page:') && CUT.test(name)) expect(codes).toContain('structure.limit-reached');
  });
});
