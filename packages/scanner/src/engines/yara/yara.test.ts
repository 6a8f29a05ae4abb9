import { afterEach, describe, expect, test } from 'vitest';
import { OperatorRulesError } from '../../operator-rules/operator-rules-error.ts';
import { buildMessage } from '../../testing/build-message.ts';
import { buildZip } from '../../testing/build-zip.ts';
import type { Engine } from '../engine.ts';
import { createYaraEngine } from './yara.ts';

const patient = (): AbortSignal => AbortSignal.timeout(25_000);
const BAD = 'payload-that-a-rule-knows';
const KNOWN = `rule known_payload { meta: verdict = "dangerous" strings: $a = "${BAD}" condition: $a }`;
const PROGRAM = 'rule program { condition: uint16(0) == 0x5A4D and filesize < 1MB }';
/** Counts for hours, and only where the message asks for it. */
const ENDLESS =
  'rule endless { strings: $go = "start counting" condition: $go and for all i in (0..9000000000) : (i >= 0) }';

let engine: Engine | undefined;
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

async function start(source: string, timeLimitMs = 20_000): Promise<Engine> {
  engine = await createYaraEngine({ sources: [{ file: 'a.yar', source }], timeLimitMs });
  return engine;
}

describe('W19 YARA rules', () => {
  test('see decoded parts, files in archives and messages in messages, from their first byte on', async () => {
    const yara = await start(`${KNOWN}\n${PROGRAM}`);
    const program = `MZ${'x'.repeat(200)}`;
    const zip = buildZip([{ name: 'inner.zip', content: buildZip([{ name: 'a.txt', content: program }]) }]);
    const inner = buildMessage({ files: [{ name: 'b.bin', content: `..${BAD}..` }] });
    const names = await Promise.all(
      [
        buildMessage({ text: `Hello ${BAD}` }),
        buildMessage({ files: [{ name: 'a.bin', content: program }] }),
        buildMessage({ files: [{ name: 'a.zip', content: zip }] }),
        buildMessage({ files: [{ name: 'a.eml', type: 'message/rfc822', content: inner }] }),
        buildMessage({ text: 'Hello' }),
      ].map(async (raw) => {
        const result = await yara.check(raw, patient());
        return result.outcome === 'found' ? [...result.names, result.strength] : [result.outcome];
      }),
    );
    expect(names).toEqual([
      ['known_payload', 'known'],
      ['program', 'suspected'],
      ['program', 'suspected'],
      ['known_payload', 'known'],
      ['clean'],
    ]);
  });

  test('what is private to a rule file is not told', async () => {
    const yara = await start(
      'private rule inner { condition: true } rule outer { condition: inner and filesize > 10 }',
    );
    expect(await yara.check(buildMessage({}), patient())).toMatchObject({ names: ['outer'] });
  });

  test('H-95 a rule without end is stopped, and the next message is checked as ever', async () => {
    const yara = await start(`${ENDLESS}\n${KNOWN}`, 1_500);
    expect(await yara.check(Buffer.from('start counting'), patient())).toEqual({
      engine: 'yara',
      outcome: 'timed-out',
    });
    await expect
      .poll(async () => (await yara.check(Buffer.from(BAD), patient())).outcome, { timeout: 20_000 })
      .toBe('found');
  });

  test('a message of very many parts is looked at as far as the limit, and that is told', async () => {
    const yara = await start(KNOWN);
    const files = Array.from({ length: 200 }, (_, index) => ({ name: `${String(index)}.txt`, content: 'x' }));
    expect((await yara.check(buildMessage({ files }), patient())).outcome).toBe('limit');
  });

  test('sources that cannot be compiled are named with file, line and reason', async () => {
    const sources = [
      { file: 'good.yar', source: KNOWN },
      { file: 'bad.yar', source: 'rule x {\n condition: nonsense }' },
      { file: 'reads.yar', source: 'include "/etc/passwd"' },
    ];
    const error = await createYaraEngine({ sources }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OperatorRulesError);
    expect(String(error)).toMatch(/bad\.yar: .*unknown identifier `nonsense`\n *--> line:2/);
    expect(String(error)).toContain('reads.yar: ');
    expect(String(error)).not.toContain('good.yar');
  });

  test('who gave up is not waited for, and after the end nothing is checked', async () => {
    const yara = await start(KNOWN);
    expect((await yara.check(Buffer.from(BAD), AbortSignal.abort())).outcome).toBe('timed-out');
    await yara.close();
    expect((await yara.check(Buffer.from(BAD), patient())).outcome).toBe('failed');
  });
});
