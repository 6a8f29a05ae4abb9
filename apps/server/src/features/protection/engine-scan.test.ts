/** Real here: the guard, clamd of ClamAV and Rspamd (both must be installed), YARA-X, rule files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileOperatorRules, scanMessage } from '@postern/scanner';
import type { ScanContext } from '@postern/scanner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLAMD_TEST_TEXT, startClamd } from '../../../../../tools/clamd/clamd.ts';
import type { Clamd } from '../../../../../tools/clamd/clamd.ts';
import { freePort } from '../../../../../tools/free-port.ts';
import { RSPAMD_BAD_TEXT, startRspamd } from '../../../../../tools/rspamd/rspamd.ts';
import type { Rspamd } from '../../../../../tools/rspamd/rspamd.ts';
import { createLogger } from '../../infrastructure/logger.ts';
import { createEngineScan } from './engine-scan.ts';
import { startEngines } from './start-engines.ts';
import type { EngineSettings, StartedEngines } from './start-engines.ts';

const CONTEXT: ScanContext = {
  now: Date.now(),
  ownAddresses: ['reader@home.example'],
  trustedAuthserv: [],
  correspondent: undefined,
};
const NONE: EngineSettings = {
  clamd: undefined,
  rspamd: undefined,
  rspamdPassword: undefined,
  rulesFolder: undefined,
  modelFile: undefined,
};
const logger = createLogger({ level: 'silent' });

function letter(text: string): Uint8Array {
  return Buffer.from(
    `From: anna@berg.example\r\nTo: reader@home.example\r\nSubject: Hello\r\n\r\n${text}\r\n`,
  );
}

function scanWith({ engines, operatorRules }: StartedEngines): ReturnType<typeof createEngineScan> {
  const ports = { operatorRules: compileOperatorRules(operatorRules) };
  return createEngineScan(
    (raw, context) => scanMessage(raw, context, ports),
    engines,
    (scan) => scan,
  );
}

describe('W19 W20: the engines and rules of the operator (needs ClamAV and Rspamd)', () => {
  let clamd: Clamd;
  let rspamd: Rspamd;
  let rulesFolder: string;
  let started: StartedEngines;

  beforeAll(async () => {
    [clamd, rspamd] = await Promise.all([startClamd(), startRspamd()]);
    rulesFolder = mkdtempSync(join(tmpdir(), 'postern-rules-'));
    writeFileSync(
      join(rulesFolder, 'a.yar'),
      'rule has_marker { strings: $a = "yara-marker" condition: $a }',
    );
    writeFileSync(
      join(rulesFolder, 'a.json'),
      '{ "rules": [{ "code": "operator.marker", "when": { "fact": "text", "contains": "json-marker" } }] }',
    );
    started = await startEngines(
      {
        clamd: { path: clamd.path },
        rspamd: { host: rspamd.host, port: rspamd.controllerPort },
        rspamdPassword: rspamd.password,
        rulesFolder,
        modelFile: undefined,
      },
      logger,
    );
  });
  afterAll(async () => {
    await Promise.all([started.close(), clamd.stop(), rspamd.stop()]);
    rmSync(rulesFolder, { recursive: true });
  });

  test.each([
    [CLAMD_TEST_TEXT, 'reputation.clamd', 'dangerous'],
    [RSPAMD_BAD_TEXT, 'reputation.rspamd', undefined],
    ['yara-marker', 'reputation.yara', undefined],
    ['json-marker', 'operator.marker', undefined],
  ])('%s is found and named %s', async (text, code, verdict) => {
    const report = await scanWith(started)(letter(text), CONTEXT);
    const own = report.findings
      .map((finding) => finding.code)
      .filter((each) => /^(?:reputation|operator)/.test(each));
    expect(own).toEqual([code]);
    if (verdict !== undefined) expect(report.verdict).toBe(verdict);
    expect(report.notChecked.map(({ what }) => what)).not.toContain('virus scanner (ClamAV)');
  });

  test('an honest letter passes all of them', async () => {
    const report = await scanWith(started)(letter('See you on Tuesday.'), CONTEXT);
    expect(report.verdict).toBe('clean');
    expect(report.findings.filter(({ code }) => code.startsWith('reputation'))).toEqual([]);
  });
});

test('W19: an engine that is away delays nothing, is named, and changes no verdict', async () => {
  const away = { host: '127.0.0.1', port: await freePort() };
  const started = await startEngines({ ...NONE, clamd: away, rspamd: away }, logger);
  const report = await scanWith(started)(letter('See you on Tuesday.'), CONTEXT);
  expect(report.verdict).toBe('clean');
  expect(report.notChecked).toEqual(
    expect.arrayContaining([
      { what: 'virus scanner (ClamAV)', why: 'failed' },
      { what: 'spam filter (Rspamd)', why: 'failed' },
    ]),
  );
  await started.close();
});

test('a message that is scanned twice in a row is sent to the engines once', async () => {
  let times = 0;
  const engine = {
    name: 'clamd' as const,
    check: () => {
      times += 1;
      return Promise.resolve({ engine: 'clamd' as const, outcome: 'clean' as const });
    },
    close: () => Promise.resolve(),
  };
  const scan = scanWith({
    engines: [engine],
    operatorRules: [],
    model: undefined,
    close: () => Promise.resolve(),
  });
  const raw = letter('See you on Tuesday.');
  await scan(raw, CONTEXT);
  await scan(raw, CONTEXT);
  expect(times).toBe(1);
});

test('W20: rules that cannot be used stop the start, with all that is wrong', async () => {
  const rulesFolder = mkdtempSync(join(tmpdir(), 'postern-rules-'));
  writeFileSync(join(rulesFolder, 'a.json'), '{ "rules": [{ "code": "operator.a" }] }');
  await expect(startEngines({ ...NONE, rulesFolder }, logger)).rejects.toThrow('a.json: operator.a: when');
  writeFileSync(join(rulesFolder, 'a.json'), '{ "rules": [] }');
  writeFileSync(join(rulesFolder, 'b.yar'), 'rule x { condition: y }');
  await expect(startEngines({ ...NONE, rulesFolder }, logger)).rejects.toThrow('b.yar: ');
  rmSync(rulesFolder, { recursive: true });
});
